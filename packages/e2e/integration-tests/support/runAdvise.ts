import { LIMITS, run, type Limits } from 'advise';

/** How the command runs in a test. */
export interface RunOptions extends Partial<Limits> {
  /**
   * Uses the real clock. By default the clock stands still, so that a busy machine
   * neither looks like a slow API nor lets a rate limit recover.
   */
  realClock?: boolean;
}

/** Runs `yarn advise … --json` in this process. */
export async function runAdvise(
  args: string[],
  { realClock = false, ...limits }: RunOptions = {},
) {
  const now = performance.now();
  const clock = jest.spyOn(performance, 'now');
  if (!realClock) {
    clock.mockReturnValue(now);
  }
  const text = { out: '', error: '' };
  const output = {
    out: (part: string) => (text.out += part),
    error: (part: string) => (text.error += part),
  };
  try {
    const code = await run([...args, '--json'], output, {
      ...LIMITS,
      milliseconds: 30_000,
      ...limits,
    });
    return { code, error: text.error, json: JSON.parse(text.out) };
  } finally {
    clock.mockRestore();
  }
}
