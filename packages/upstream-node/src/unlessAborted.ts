/**
 * The same, but it ends with the signal, such as `AbortSignal.timeout(2_000)`: what cannot
 * be ended goes on, and nobody waits for it.
 *
 * @throws the reason of the signal
 */
export function unlessAborted<T>(
  promise: PromiseLike<T>,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    const settle = () => signal.removeEventListener('abort', onAbort);
    const settling = Promise.resolve(promise);
    settling.then(resolve, reject);
    settling.then(settle, settle);
  });
}
