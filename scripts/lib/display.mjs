const QUIET_MS = 15_000;

const printToStdout = text => process.stdout.write(text);

const header = ({ name }) => `\n=== ${name} ===\n`;

/**
 * Shows steps: the output of one that runs alone as it comes, that of those side by
 * side as a whole when they end, and what still runs where there is none for a while.
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
    const each = [...running].map(([{ name }, { since }]) => {
      const seconds = Math.round((Date.now() - since) / 1000);
      return `${name} (${seconds} s)`;
    });
    show(`… still running: ${each.join(', ')}\n`);
  }
  setInterval(showRunning, 1_000).unref();

  return {
    /** Gives what takes the step's output as it comes. */
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
      // What a stopped step wrote by then would hide why it was stopped.
      if (!alone && !stopped) {
        show(header(step) + output);
      }
    },
  };
}
