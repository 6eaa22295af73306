import type {
  Observations,
  RequestRecord,
  ResponseRecord,
} from '../probe/Observations.ts';

type Request = Partial<RequestRecord>;
type Response = Partial<ResponseRecord>;

export const ORIGIN = 'http://localhost:3000';

/** A request with this response; by default an empty list as JSON. */
export function responded(
  { headers, ...values }: Response = {},
  request: Request = {},
): Request {
  const text = values.text ?? '[]';
  const response = {
    ...{ status: 200, complete: true, text },
    ...{ wireBytes: text.length, bodyBytes: text.length },
    headers: { 'content-type': 'application/json', ...headers },
    ...values,
  };
  return { ...request, response };
}

/** A request without a response. */
export const failed = (errorCode: string, request: Request = {}): Request => ({
  ...{ errorCode, ...request },
});

/** Observations of an API over HTTPS; each request took 10 ms. */
export function observe(
  requests: Request[],
  values: Partial<Observations> = {},
): Observations {
  const url = values.url ?? new URL('https://api.frobsco.com/v1/list');
  return {
    ...{ url, origin: ORIGIN, redirects: [], givenHeaders: [] },
    ...{ usesCaFile: false, unverified: false },
    requests: requests.map(request => ({
      ...{ purpose: 'server', method: 'GET', sentHeaders: [], ms: 10 },
      ...{ url: url.href, ...request },
    })),
    ...values,
  };
}

/** Observations of an API that gives one response. */
export const observeResponse = (
  response: Response = {},
  values: Partial<Observations> = {},
) => observe([responded(response)], values);
