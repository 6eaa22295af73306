import { explainStatus } from './explainStatus.ts';
import { isAnswered, isGood, type Exchange } from './Exchange.ts';
import { isOnThisMachine } from './hosts.ts';
import type { Observations } from './Observations.ts';
import { Prober, type ProbeOptions } from './Prober.ts';
import { reachApi } from './reachApi.ts';

/** One after the other, for the time that one answer takes. */
const IN_A_ROW = 3;
/** As many requests as a browser has under way with one server. */
const AT_ONCE = 6;
const PATIENCE = 2;

const statusOf = ({ answer }: Exchange) => answer?.status ?? 0;

/** What a script on a page at that origin sends, as its browser sees to it. */
const fromPage = (origin: string) => ({
  origin,
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
});

/** The validators of an answer, for whoever asks again. */
function validatorsOf(exchange: Exchange | undefined) {
  const headers = exchange?.answer?.headers ?? {};
  return {
    ...(headers.etag && { 'if-none-match': headers.etag }),
    ...(headers['last-modified'] && {
      'if-modified-since': headers['last-modified'],
    }),
  };
}

/** Whether one had better not ask any more than it takes. */
function isEnough(prober: Prober): boolean {
  const exchanges = prober.exchanges.filter(({ method }) => method === 'GET');
  const limited = exchanges.some(each => statusOf(each) === 429);
  const slow = exchanges.filter(({ failure }) => failure === 'TIMEOUT');
  const large = exchanges.some(({ answer }) => answer && !answer.whole);
  // Whoever is told no does not insist.
  const refused = exchanges.every(
    each => isAnswered(each) && Math.floor(statusOf(each) / 100) === 4,
  );
  return limited || large || refused || slow.length >= PATIENCE;
}

async function askWithHeaders(prober: Prober): Promise<void> {
  const status = statusOf(prober.exchanges.at(-1)!);
  // Some say of what is not for everybody that it is not there.
  if ([401, 403, 404].includes(status) && prober.sendsHeaders) {
    await prober.ask('plain');
  }
}

/** @throws ProbeError where the answer is about the request, not from the API */
function checkAnswer({ exchanges, url }: Prober): void {
  const { status, headers } = exchanges.filter(isAnswered).at(-1)!.answer;
  const problem = explainStatus(status, headers, url);
  if (problem) throw problem;
}

async function askAsPage(prober: Prober): Promise<void> {
  const headers = fromPage(prober.options.origin);
  const first = await prober.ask('browser', { headers });
  // Any connection breaks now and then; twice is no accident.
  if (!isAnswered(first) && prober.budget.requestsLeft > 0) {
    await prober.ask('browser', { headers });
  }
}

async function askAsCache(prober: Prober): Promise<void> {
  const validators = validatorsOf(prober.exchanges.find(isGood));
  if (Object.keys(validators).length > 0 && !isEnough(prober)) {
    await prober.ask('revalidate', { headers: validators });
  }
}

async function askBeforeTokens(prober: Prober): Promise<void> {
  const names = ['authorization', ...Object.keys(prober.options.headers)];
  await prober.ask('preflight', {
    method: 'OPTIONS',
    headers: {
      ...fromPage(prober.options.origin),
      'access-control-request-method': 'GET',
      'access-control-request-headers': [
        ...new Set(names.map(name => name.toLowerCase())),
      ]
        .sort()
        .join(','),
    },
    // A browser sends no credentials with it.
    bare: true,
  });
}

async function askByHttps(prober: Prober): Promise<void> {
  const { protocol, port, hostname } = prober.url;
  if (protocol !== 'http:' || port || isOnThisMachine(hostname)) return;
  const url = new URL(prober.url);
  url.protocol = 'https:';
  await prober.ask('https', { method: 'HEAD', url, bare: true });
}

async function askOverAndOver(prober: Prober): Promise<void> {
  const { budget } = prober;
  for (let count = 0; count < IN_A_ROW; count += 1) {
    if (isEnough(prober) || budget.requestsLeft === 0) return;
    await prober.ask('again');
  }
  if (isEnough(prober)) return;
  const left = Math.min(AT_ONCE, budget.requestsLeft);
  await Promise.all(Array.from({ length: left }, () => prober.ask('at-once')));
}

/** In this order, as later ones need what earlier ones found. */
const STEPS = [
  askByHttps,
  askBeforeTokens,
  askAsPage,
  askAsCache,
  askOverAndOver,
];

/**
 * Asks an API what matters to a plugin that is to call it.
 *
 * @throws ProbeError where nothing can be learned
 */
export async function probe(
  url: URL,
  options: ProbeOptions,
): Promise<Observations> {
  const prober = new Prober(url, options);
  const redirects = await reachApi(prober);
  await askWithHeaders(prober);
  checkAnswer(prober);
  for (const step of STEPS) {
    if (prober.budget.requestsLeft > 0) await step(prober);
  }
  return {
    url: prober.url,
    origin: options.origin,
    exchanges: prober.exchanges,
    redirects,
    address: prober.peer.address,
    certificate: prober.peer.certificate,
    ownCa: options.ca !== undefined,
    unverified: prober.unverified,
    givenHeaders: Object.keys(options.headers),
  };
}
