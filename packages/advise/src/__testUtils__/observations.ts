import type {
  Observations,
  RequestRecord,
  ResponseRecord,
} from '../probe/Observations.ts';

/** A response; by default an empty list as JSON. */
export function createResponse({
  status = 200,
  text = '[]',
  headers = {},
  ...rest
}: Partial<ResponseRecord> = {}): ResponseRecord {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    ...{ wireBytes: text.length, bodyBytes: text.length, complete: true, text },
    ...rest,
  };
}

/** A request that took 10 ms. */
export const createRequest = (
  values: Partial<RequestRecord> = {},
): RequestRecord => ({
  ...{ purpose: 'server', method: 'GET', sentHeaders: [], ms: 10 },
  url: 'https://api.frobsco.com/v1/list',
  ...values,
});

/** Observations of an API over HTTPS. */
export function createObservations(
  requests: Partial<RequestRecord>[],
  values: Partial<Observations> = {},
): Observations {
  const url = values.url ?? new URL('https://api.frobsco.com/v1/list');
  return {
    url,
    origin: 'http://localhost:3000',
    requests: requests.map(request =>
      createRequest({ url: url.href, ...request }),
    ),
    redirects: [],
    usesCaFile: false,
    unverified: false,
    givenHeaders: [],
    ...values,
  };
}

/** Observations of an API that gives one response. */
export const observeResponse = (
  response: Partial<ResponseRecord> = {},
  values: Partial<Observations> = {},
) => createObservations([{ response: createResponse(response) }], values);
