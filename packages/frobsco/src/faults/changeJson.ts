import { buffer } from 'node:stream/consumers';
import type { Body } from './effect.ts';

/** Changes a JSON body as a whole; other bodies pass unchanged. */
export async function* changeJson(
  source: Body,
  change: (json: object) => unknown,
): Body {
  const whole = await buffer(source);
  let json: unknown;
  try {
    json = JSON.parse(whole.toString());
  } catch {
    yield whole;
    return;
  }
  const changeable = typeof json === 'object' && json !== null;
  yield changeable
    ? Buffer.from(JSON.stringify(change(json as object)))
    : whole;
}
