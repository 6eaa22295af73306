import { toError } from '@backstage/errors';
import { findMissingVariables } from './findMissingVariables';

/** Backstage's own error has a headline, then a line for each plugin that failed. */
function inOneLine(error: { name: string; message: string }): string {
  const lines = error.message.split('\n').map(line => line.trim());
  if (error.name !== 'BackendStartupError') {
    return lines.join(' ');
  }
  const [, first, ...others] = lines;
  return others.length > 0 ? `${first} (${others.length} more failed)` : first;
}

/**
 * Starts the backend. If that fails, the process ends, so that whoever runs it notices: a
 * backend that did not start would still serve the health check for liveness.
 */
export async function startOrExit(backend: {
  start(): Promise<unknown>;
}): Promise<void> {
  try {
    const missing = findMissingVariables();
    if (missing.length > 0) {
      throw new Error(`Environment variables not set: ${missing.join(', ')}`);
    }
    await backend.start();
  } catch (error) {
    console.error(`The backend did not start. ${inOneLine(toError(error))}`);
    process.exit(1);
  }
}
