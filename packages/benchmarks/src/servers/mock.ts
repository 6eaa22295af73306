import { startFrobsco } from 'frobsco';
import { serve } from './serve.ts';

serve(async () => {
  const { urls } = await startFrobsco();
  return JSON.stringify(urls);
});
