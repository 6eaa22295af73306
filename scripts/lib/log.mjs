/** One line to the person at the terminal. */
export const log = line => console.log(`> ${line}`);

/** A failure that is told in one line and ends the command: no stack trace. */
export class CliError extends Error {}

/** Runs a command's main function and turns its outcome into the exit code. */
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
