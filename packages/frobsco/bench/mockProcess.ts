import { startFrobsco } from '../src/index.ts';
import { serve } from './serve.ts';

serve(async () => {
  const { urls } = await startFrobsco();
  return urls.api;
});
