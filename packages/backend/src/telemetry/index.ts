import { startTelemetry } from './startTelemetry';

const FLUSH_WITHIN_MS = 3_000;

function startOrExit() {
  try {
    return startTelemetry();
  } catch (error) {
    console.error(`The backend did not start. ${(error as Error).message}`);
    return process.exit(1);
  }
}

// On import: only modules that are loaded later can be measured.
const providers = startOrExit();

/** Exports what has been measured, unless the collector does not answer. */
export async function flushTelemetry(): Promise<void> {
  await Promise.race([
    Promise.allSettled(providers.map(provider => provider.forceFlush())),
    new Promise(resolve => setTimeout(resolve, FLUSH_WITHIN_MS).unref()),
  ]);
}
