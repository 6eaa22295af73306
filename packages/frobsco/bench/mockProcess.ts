import { startFrobsco } from '../src/index.ts';
import { LISTENERS } from '../src/options.ts';
import { serve } from './serve.ts';

serve(async () => {
  const ports = Object.fromEntries(LISTENERS.map(({ name }) => [name, 0]));
  const { urls } = await startFrobsco({ ports });
  return urls.api;
});
