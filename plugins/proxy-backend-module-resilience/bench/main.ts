import { measure, type Round } from './measure';
import { report } from './report';
import { startNginx } from './startNginx';
import { startServer } from './startServer';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 2);
const CONNECTIONS = 50;
const LIST = '/v1/list';

async function main() {
  const upstream = await startServer('frobsco');
  const bare = await startServer('bare', upstream.url);
  const backend = await startServer('backend', `${upstream.url}/v1`);
  const nginx = await startNginx(upstream.url, { keepAlive: true });
  const plainNginx = await startNginx(upstream.url, { keepAlive: false });
  const servers = [upstream, bare, backend, nginx, plainNginx];
  try {
    const token = await signIn(backend.url);
    const rounds = await measureInTurn({
      upstream: { url: `${upstream.url}${LIST}` },
      ...(nginx && { nginx: { url: `${nginx.url}${LIST}` } }),
      ...(plainNginx && {
        'nginx, default': { url: `${plainNginx.url}${LIST}` },
      }),
      bare: { url: `${bare.url}${LIST}` },
      stock: { url: `${backend.url}/api/proxy/stock/list`, token },
      'empty route': { url: `${backend.url}/api/empty/`, token },
      module: { url: `${backend.url}/api/proxy/module/list`, token },
    });
    process.exitCode = report(rounds) ? 0 : 1;
  } finally {
    await Promise.all(servers.map(server => server?.stop()));
  }
}

async function signIn(backend: string): Promise<string> {
  const response = await fetch(`${backend}/api/auth/guest/refresh`);
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

/** Round by round, so that whatever else the machine does hits all alike. */
async function measureInTurn(
  subjects: Record<string, { url: string; token?: string }>,
) {
  const rounds: Record<string, Round[]> = {};
  // The first round warms up, and does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const result = await measure({
        ...subject,
        seconds: SECONDS,
        connections: CONNECTIONS,
      });
      if (round > 0) (rounds[name] ??= []).push(result);
    }
  }
  return rounds;
}

void main();
