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
