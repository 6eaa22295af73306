import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_CHECK_MS = 300;

/** What a shell reports for a command that a signal ended. */
export const signalCode = signal => 128 + constants.signals[signal];

/** Calls back with each signal that asks this process to stop. Gives the way to end that. */
export function onStop(callback) {
  const parent = process.ppid;
  // A parent that was killed outright hands on no signal.
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

/** Waits for a child, handing on the signals this process gets. Gives its exit code. */
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
