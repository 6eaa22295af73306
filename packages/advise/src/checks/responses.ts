import {
  hasResponse,
  isSuccessful,
  type AnsweredRequest,
  type Observations,
  type RequestRecord,
} from '../probe/Observations.ts';

const SENT_AS_SERVER = ['server', 'repeat', 'concurrent', 'revalidate'];

/** The requests to the final URL that were sent as a server sends them. */
export const serverRequests = ({
  requests,
  url,
}: Observations): RequestRecord[] =>
  requests.filter(
    request =>
      SENT_AS_SERVER.includes(request.purpose) && request.url === url.href,
  );

/** The first successful request, or else the last that got a response. */
export function mainRequest(
  observations: Observations,
): AnsweredRequest | undefined {
  const answered = serverRequests(observations).filter(hasResponse);
  return answered.find(isSuccessful) ?? answered.at(-1);
}

/** The successful request whose data the checks look at. */
export function dataRequest(
  observations: Observations,
): AnsweredRequest | undefined {
  const request = mainRequest(observations);
  return request && isSuccessful(request) ? request : undefined;
}

/** The parsed data; `undefined` if it is incomplete or not JSON. */
export function parseData(observations: Observations): unknown {
  const response = dataRequest(observations)?.response;
  if (!response?.complete) {
    return undefined;
  }
  try {
    return JSON.parse(response.text);
  } catch {
    return undefined;
  }
}

export const isServerError = ({ response }: RequestRecord): boolean =>
  response !== undefined && response.status >= 500 && response.status !== 501;
