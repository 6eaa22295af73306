import type { Frob } from './frobs.ts';
import { createRandom } from './random.ts';

const REVISIONS_PER_BLOCK = 256;
const ACTIONS = ['calibrated', 'inspected', 'measured', 'moved', 'repainted'];

function createRevisions(seed: number): string[] {
  const random = createRandom(seed);
  return Array.from({ length: REVISIONS_PER_BLOCK }, (_, index) =>
    JSON.stringify({
      revision: index + 1,
      action: random.pick(ACTIONS),
      checksum: random.integer(0, 2 ** 31 - 1).toString(36),
      remark: `Frob ${random.pick(ACTIONS)} and put back on the shelf`,
    }),
  );
}

/**
 * The frobs with the history of each, as JSON text in pieces of a few kB, created on
 * demand. Together they have about the given size in bytes.
 */
export function* fullFrobs(seed: number, frobs: Frob[], bytes: number) {
  const revisions = createRevisions(seed);
  const block = revisions.join(',');
  const perFrob = bytes / frobs.length;
  yield '[';
  for (const [index, frob] of frobs.entries()) {
    const start = `${index ? ',' : ''}${JSON.stringify(frob).slice(0, -1)},"revisions":[`;
    yield start;
    let missing = perFrob - start.length;
    while (missing > block.length) {
      yield `${block},`;
      missing -= block.length;
    }
    const count = Math.floor((missing / block.length) * revisions.length);
    yield `${revisions.slice(0, Math.max(1, count)).join(',')}]}`;
  }
  yield ']';
}
