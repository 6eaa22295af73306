/**
 * Shows that something long is at work: in a terminal one line that changes each
 * second, elsewhere a line now and then. Gives the way to end that.
 */
export function startProgress(describe, out = process.stdout) {
  const started = Date.now();
  const line = text =>
    `> ${text} (${Math.round((Date.now() - started) / 1000)} s)`;
  // Back to the start of the line, which is then cleared.
  const clear = out.isTTY ? '\r\x1b[K' : '';
  const show = () =>
    out.write(`${clear}${line(describe())}${out.isTTY ? '' : '\n'}`);
  const timer = setInterval(show, out.isTTY ? 1_000 : 15_000).unref();
  show();

  /** With what was done, unless it failed. */
  return done => {
    clearInterval(timer);
    out.write(done ? `${clear}${line(done)}\n` : clear);
  };
}
