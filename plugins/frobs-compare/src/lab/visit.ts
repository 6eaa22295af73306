import type { Outcome } from '../scenarios';
import type { Visit } from './actions';
import { classify } from './classify';

/** One visit: what came of it, and how long it took in ms. */
export interface Visited {
  /** Missing where no answer came. */
  outcome?: Outcome;
  detail: string;
  milliseconds: number;
}

async function visit(perform: () => Promise<Visit>): Promise<Visited> {
  const start = performance.now();
  const took = () => performance.now() - start;
  try {
    return { ...(await perform()), milliseconds: took() };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { outcome: classify(error), detail, milliseconds: took() };
  }
}

/** Visits as many times as a scenario says, one after the other or at once. */
export async function visitAll(
  { count, atOnce }: { count: number; atOnce: boolean },
  perform: () => Promise<Visit>,
): Promise<Visited[]> {
  if (atOnce) {
    return Promise.all(Array.from({ length: count }, () => visit(perform)));
  }
  const visits: Visited[] = [];
  while (visits.length < count) {
    visits.push(await visit(perform));
  }
  return visits;
}

const brings = ({ outcome }: Visited) =>
  outcome === 'data' || outcome === 'stale';

/** What many visits come to: the first failure, or data, old data if any is old. */
export function sumUp(visits: Visited[]) {
  const failed = visits.filter(each => !brings(each));
  const stale = visits.find(({ outcome }) => outcome === 'stale');
  const { outcome, detail } = failed[0] ?? stale ?? visits[0];
  return {
    outcome,
    detail,
    failures: failed.length,
    milliseconds: Math.max(...visits.map(each => each.milliseconds)),
  };
}
