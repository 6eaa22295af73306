import { LIMITS, type Limits } from '../probe/Budget.ts';
import { run } from '../run.ts';

/** How the command runs in a test. */
export interface AskOptions extends Partial<Limits> {
  /**
   * Measures time as it goes by. Otherwise the clock stands still, so that a busy
   * machine neither looks like a slow API nor lets a rate limit recover.
   */
  measures?: boolean;
}

/** Runs the command in this process. */
export async function ask(
  args: string[],
  { measures = false, ...limits }: AskOptions = {},
) {
  const now = performance.now();
  const clock = jest.spyOn(performance, 'now');
  if (!measures) clock.mockReturnValue(now);
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
export async function askJson(args: string[], options: AskOptions = {}) {
  const { code, out, error } = await ask([...args, '--json'], options);
  return { code, error, json: JSON.parse(out) };
}
