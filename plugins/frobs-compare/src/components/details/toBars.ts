import type { Result } from '../../lab/Result';
import type { Strategy } from '../../scenarios';

/** A request in a picture of many, in ms since its strategy began. */
export interface RequestBar {
  id: string;
  strategy: Strategy;
  span: [start: number, end: number];
}

/** One strategy's requests below the other's, each strategy from zero on. */
export const toBars = (results: Result[]): RequestBar[] =>
  results.flatMap(({ strategy, requests }) => {
    const begin = Math.min(...requests.map(({ start }) => start));
    return requests.map(({ start, end }, index) => ({
      id: `${strategy} ${index + 1}`,
      strategy,
      span: [start - begin, end - begin] as RequestBar['span'],
    }));
  });
