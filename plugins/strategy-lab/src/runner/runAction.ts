import { hasData, type Outcome } from '@internal/strategies';
import type { PageData } from './actions';
import { classifyError, describeError } from './classifyError';

/** The result of one action, and how long it took in ms. */
export interface ActionResult {
  /** Missing if there was no response. */
  outcome?: Outcome;
  detail: string;
  milliseconds: number;
}

async function runAction(
  action: () => Promise<PageData>,
): Promise<ActionResult> {
  const start = performance.now();
  const elapsed = () => performance.now() - start;
  try {
    return { ...(await action()), milliseconds: elapsed() };
  } catch (error) {
    return {
      outcome: classifyError(error),
      detail: describeError(error),
      milliseconds: elapsed(),
    };
  }
}

/** Runs an action `count` times, in parallel or one after the other. */
export async function repeatAction(
  { count, parallel }: { count: number; parallel: boolean },
  action: () => Promise<PageData>,
): Promise<ActionResult[]> {
  if (parallel) {
    return Promise.all(Array.from({ length: count }, () => runAction(action)));
  }
  const results: ActionResult[] = [];
  while (results.length < count) {
    results.push(await runAction(action));
  }
  return results;
}

/** Combines results: the first failure, or stale data, or data. */
export function aggregate(results: ActionResult[]) {
  const failed = results.filter(({ outcome }) => !outcome || !hasData(outcome));
  const stale = results.find(({ outcome }) => outcome === 'stale');
  const { outcome, detail } = failed[0] ?? stale ?? results[0];
  return {
    outcome,
    detail,
    failures: failed.length,
    milliseconds: Math.max(...results.map(result => result.milliseconds)),
  };
}
