import type { Strategy } from '@internal/strategies';

export const NODE = { width: 84, height: 40 };
export const TOP = 34;
export const HEIGHT = 124;

/** Who sends the request: the browser, or what is between it and the API. */
export type Hop = 'browser' | 'server';

/** What is between the browser and the API, in one or two lines. */
const MIDDLES: Record<Strategy, string[] | undefined> = {
  direct: undefined,
  proxy: ['Proxy'],
  backend: ['Backend', 'plugin'],
  graphql: ['GraphQL', 'layer'],
};

/** What else it uses, and to which of the other boxes that is next. */
const EXTRAS: Partial<
  Record<Strategy, { label: string; below: 'middle' | 'api' }>
> = {
  backend: { label: 'Database', below: 'middle' },
  graphql: { label: 'Catalog', below: 'api' },
};

/** How a sentence names what is between the browser and the API. */
const NAMES: Record<Strategy, string> = {
  direct: '',
  proxy: 'the Backstage proxy',
  backend: 'a backend plugin with a database',
  graphql: 'a GraphQL layer',
};

/** Where the boxes and the arrows are; `gap` is the length of an arrow. */
export function layOut(strategy: Strategy, gap: number) {
  const middleX = NODE.width + gap;
  const apiX = 2 * middleX;
  const middle = MIDDLES[strategy];
  return {
    width: apiX + NODE.width,
    middleX,
    apiX,
    middle,
    extra: EXTRAS[strategy],
    hops: (middle
      ? [
          { hop: 'browser', from: NODE.width, to: middleX },
          { hop: 'server', from: middleX + NODE.width, to: apiX },
        ]
      : [{ hop: 'browser', from: NODE.width, to: apiX }]) as {
      hop: Hop;
      from: number;
      to: number;
    }[],
  };
}

/** The picture in a sentence. */
export function describeDiagram(strategy: Strategy, failing?: Hop): string {
  const name = NAMES[strategy];
  const who = name
    ? `The browser calls ${name}, which calls the API`
    : 'The browser calls the API';
  if (!failing) {
    return `${who}.`;
  }
  const caller = failing === 'browser' ? 'the browser' : name;
  return `${who}. The call of ${caller} fails.`;
}
