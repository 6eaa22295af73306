const QUIET_MS = 15_000;

const printToStdout = text => process.stdout.write(text);

const header = ({ name }) => `\n=== ${name} ===\n`;

/**
 * Prints the output of a step that runs alone as it comes, and of steps that run at the same
 * time when each ends. After a while without output it names the running steps.
 */
export function createDisplay(print = printToStdout) {
  const running = new Map();
  let printedAt = Date.now();

  function show(text) {
    printedAt = Date.now();
    print(text);
  }

  function showRunning() {
    if (running.size === 0 || Date.now() - printedAt < QUIET_MS) {
      return;
    }
    const steps = [...running].map(([{ name }, { since }]) => {
      const seconds = Math.round((Date.now() - since) / 1000);
      return `${name} (${seconds} s)`;
    });
    show(`… still running: ${steps.join(', ')}\n`);
  }
  setInterval(showRunning, 1_000).unref();

  return {
    /** Returns the function that takes the step's output as it comes. */
    begin(step, alone) {
      running.set(step, { since: Date.now(), alone });
      if (!alone) {
        return () => {};
      }
      show(header(step));
      return show;
    },
    end(step, { output, stopped }) {
      const { alone } = running.get(step);
      running.delete(step);
      // The output of a stopped step would hide the failure that stopped it.
      if (!alone && !stopped) {
        show(header(step) + output);
      }
    },
  };
}
