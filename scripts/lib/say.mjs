/** One line to the person at the terminal. */
export const say = line => console.log(`> ${line}`);

/** A failure that is told in one line and ends the command: no stack trace. */
export class Failure extends Error {}

/** Runs a command's main function and turns its outcome into the exit code. */
export async function main(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`> ${error.message}`);
    process.exitCode = 1;
  }
}
