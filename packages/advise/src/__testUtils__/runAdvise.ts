import { LIMITS, type Limits } from '../probe/Budget.ts';
import { run } from '../run.ts';

/** How the command runs in a test. */
export interface RunOptions extends Partial<Limits> {
  /**
   * Uses the real clock. By default the clock stands still, so that a busy machine
   * neither looks like a slow API nor lets a rate limit recover.
   */
  realClock?: boolean;
}

/** Runs the command in this process. */
export async function runAdvise(
  args: string[],
  { realClock = false, ...limits }: RunOptions = {},
) {
  const now = performance.now();
  const clock = jest.spyOn(performance, 'now');
  if (!realClock) {
    clock.mockReturnValue(now);
  }
  const output = { out: '', error: '' };
  try {
    const code = await run(
      args,
      {
        out: text => (output.out += text),
        error: text => (output.error += text),
      },
      { ...LIMITS, milliseconds: 30_000, ...limits },
    );
    return { code, ...output };
  } finally {
    clock.mockRestore();
  }
}

/** The same with `--json`. */
export async function runAdviseJson(args: string[], options: RunOptions = {}) {
  const { code, out, error } = await runAdvise([...args, '--json'], options);
  return { code, error, json: JSON.parse(out) };
}
