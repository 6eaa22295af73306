import { LIMITS } from '../probe/Budget.ts';
import { run } from '../run.ts';

/** Runs the command in this process. */
export async function ask(args: string[], limits: Partial<typeof LIMITS> = {}) {
  const output = { out: '', error: '' };
  const code = await run(
    args,
    {
      out: text => (output.out += text),
      error: text => (output.error += text),
    },
    { ...LIMITS, ...limits },
  );
  return { code, ...output };
}

/** The same with `--json`. */
export async function askJson(
  args: string[],
  limits: Partial<typeof LIMITS> = {},
) {
  const { code, out, error } = await ask([...args, '--json'], limits);
  return { code, error, json: JSON.parse(out) };
}
