import { isOnThisMachine } from './hosts.ts';
import {
  hasResponse,
  isSuccessful,
  type Observations,
  type RequestRecord,
} from './Observations.ts';
import { Prober, type ProbeOptions } from './Prober.ts';
import { reachApi } from './reachApi.ts';
import { toStatusError } from './toStatusError.ts';

/** Requests sent one after the other, to measure the latency of one. */
const REPEATED = 3;
/** As many as a browser has open to one server. */
const CONCURRENT = 6;
const MAX_TIMEOUTS = 2;

const statusOf = ({ response }: RequestRecord) => response?.status ?? 0;

/** The headers that a browser adds for a script on a page at that origin. */
const browserHeaders = (origin: string) => ({
  origin,
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
});

/** The headers that revalidate an earlier response. */
function validatorsOf(request: RequestRecord | undefined) {
  const headers = request?.response?.headers ?? {};
  return {
    ...(headers.etag && { 'if-none-match': headers.etag }),
    ...(headers['last-modified'] && {
      'if-modified-since': headers['last-modified'],
    }),
  };
}

/** Whether more requests would be a burden for the API or bring nothing. */
function shouldStop(prober: Prober): boolean {
  const requests = prober.requests.filter(({ method }) => method === 'GET');
  const limited = requests.some(request => statusOf(request) === 429);
  const timeouts = requests.filter(({ errorCode }) => errorCode === 'TIMEOUT');
  const large = requests.some(({ response }) => response && !response.complete);
  const refused = requests.every(
    request =>
      hasResponse(request) && Math.floor(statusOf(request) / 100) === 4,
  );
  return limited || large || refused || timeouts.length >= MAX_TIMEOUTS;
}

async function sendGivenHeaders(prober: Prober): Promise<void> {
  const status = statusOf(prober.requests.at(-1)!);
  // Some APIs answer 404 for what the caller may not see.
  if ([401, 403, 404].includes(status) && prober.sendsHeaders) {
    await prober.send('server');
  }
}

/** @throws ProbeError if no advice follows from the status */
function checkStatus({ requests, url }: Prober): void {
  const { response } = requests.filter(hasResponse).at(-1)!;
  const error = toStatusError(response, url);
  if (error) {
    throw error;
  }
}

async function probeHttps(prober: Prober): Promise<void> {
  const { protocol, port, hostname } = prober.url;
  if (protocol !== 'http:' || port || isOnThisMachine(hostname)) {
    return;
  }
  const url = new URL(prober.url);
  url.protocol = 'https:';
  await prober.send('https', {
    ...{ method: 'HEAD', url, withoutGivenHeaders: true },
  });
}

async function probePreflight(prober: Prober): Promise<void> {
  const names = ['authorization', ...Object.keys(prober.options.headers)].map(
    name => name.toLowerCase(),
  );
  await prober.send('preflight', {
    method: 'OPTIONS',
    headers: {
      ...browserHeaders(prober.options.origin),
      'access-control-request-method': 'GET',
      'access-control-request-headers': [...new Set(names)].sort().join(','),
    },
    // A browser sends no credentials with a preflight.
    withoutGivenHeaders: true,
  });
}

async function probeAsBrowser(prober: Prober): Promise<void> {
  const headers = browserHeaders(prober.options.origin);
  const first = await prober.send('browser', { headers });
  // One broken connection may be an accident, two are not.
  if (!hasResponse(first) && prober.requestsLeft > 0) {
    await prober.send('browser', { headers });
  }
}

async function probeCaching(prober: Prober): Promise<void> {
  const validators = validatorsOf(prober.requests.find(isSuccessful));
  if (Object.keys(validators).length > 0 && !shouldStop(prober)) {
    await prober.send('revalidate', { headers: validators });
  }
}

async function probeLatency(prober: Prober): Promise<void> {
  for (let count = 0; count < REPEATED; count += 1) {
    if (shouldStop(prober) || prober.requestsLeft === 0) {
      return;
    }
    await prober.send('repeat');
  }
  if (!shouldStop(prober)) {
    const length = Math.min(CONCURRENT, prober.requestsLeft);
    await Promise.all(Array.from({ length }, () => prober.send('concurrent')));
  }
}

/** In this order: later steps need what earlier ones found. */
const STEPS = [
  probeHttps,
  probePreflight,
  probeAsBrowser,
  probeCaching,
  probeLatency,
];

/**
 * Examines an API with requests that change nothing.
 *
 * @throws ProbeError if nothing can be learned
 */
export async function probe(
  url: URL,
  options: ProbeOptions,
): Promise<Observations> {
  const prober = new Prober(url, options);
  const redirects = await reachApi(prober);
  await sendGivenHeaders(prober);
  checkStatus(prober);
  for (const step of STEPS) {
    if (prober.requestsLeft > 0) {
      await step(prober);
    }
  }
  return {
    url: prober.url,
    origin: options.origin,
    requests: prober.requests,
    redirects,
    address: prober.peer.address,
    certificate: prober.peer.certificate,
    usesCaFile: options.ca !== undefined,
    unverified: prober.unverified,
    givenHeaders: Object.keys(options.headers),
  };
}
