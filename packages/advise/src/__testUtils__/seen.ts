import type { Answer, Exchange } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';

/** An answer with JSON, unless told otherwise. */
export function answer({
  status = 200,
  text = '[]',
  headers = {},
  ...rest
}: Partial<Answer> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    ...{ wireBytes: text.length, bodyBytes: text.length, whole: true, text },
    ...rest,
  };
}

/** A request that was answered at once, unless told otherwise. */
export const exchange = (of: Partial<Exchange> = {}): Exchange => ({
  ...{ purpose: 'plain', method: 'GET', sentHeaders: [], ms: 10 },
  url: 'https://api.frobsco.com/v1/list',
  ...of,
});

/** What was seen of an API over HTTPS, with these exchanges. */
export function seen(
  exchanges: Partial<Exchange>[],
  of: Partial<Observations> = {},
): Observations {
  const url = of.url ?? new URL('https://api.frobsco.com/v1/list');
  return {
    url,
    origin: 'http://localhost:3000',
    exchanges: exchanges.map(each => exchange({ url: url.href, ...each })),
    redirects: [],
    ownCa: false,
    unverified: false,
    givenHeaders: [],
    ...of,
  };
}
