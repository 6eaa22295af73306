import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_CHECK_MS = 300;

/** The exit code that a shell reports for a command ended by this signal. */
export const signalCode = signal => 128 + constants.signals[signal];

/** Calls back with each signal that asks this process to stop. Returns the function that ends that. */
export function onStop(callback) {
  const parent = process.ppid;
  // A parent that is killed by SIGKILL forwards no signal.
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      handle('SIGTERM');
    }
  }, PARENT_CHECK_MS).unref();
  const handle = signal => {
    clearInterval(watch);
    callback(signal);
  };
  signals.forEach(signal => process.on(signal, handle));
  return () => {
    clearInterval(watch);
    signals.forEach(signal => process.off(signal, handle));
  };
}

/** Resolves to the exit code of a child, to which it forwards the signals of this process. */
export function exitCodeOf(child) {
  const off = onStop(signal => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      off();
      resolve(code ?? signalCode(signal));
    });
  });
}
