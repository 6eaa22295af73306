/** Prints one line for the person at the terminal. */
export const log = line => console.log(`> ${line}`);

/** An error that is printed in one line, without a stack trace, and ends the command. */
export class CliError extends Error {}

/** Runs a command's main function and takes its result for the exit code. */
export async function main(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof CliError)) {
      throw error;
    }
    console.error(`> ${error.message}`);
    process.exitCode = 1;
  }
}

/**
 * Shows that a long task is running: in a terminal one line that changes each second,
 * elsewhere a line every 15 seconds. Returns the function that ends it.
 */
export function startProgress(describe, out = process.stdout) {
  const started = Date.now();
  const line = text =>
    `> ${text} (${Math.round((Date.now() - started) / 1000)} s)`;
  // Moves to the start of the line and clears it.
  const clear = out.isTTY ? '\r\x1b[K' : '';
  const show = () =>
    out.write(`${clear}${line(describe())}${out.isTTY ? '' : '\n'}`);
  const timer = setInterval(show, out.isTTY ? 1_000 : 15_000).unref();
  show();

  /** Takes the text for the last line, or nothing if the task failed. */
  return done => {
    clearInterval(timer);
    out.write(done ? `${clear}${line(done)}\n` : clear);
  };
}
