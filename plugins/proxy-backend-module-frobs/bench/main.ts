import { measure, type Round } from './measure';
import { median } from './median';
import { startNginx } from './startNginx';
import { startServer } from './startServer';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const CONNECTIONS = 50;

async function signIn(backend: string): Promise<string> {
  const response = await fetch(`${backend}/api/auth/guest/refresh`);
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

async function main() {
  const upstream = await startServer('upstream');
  const bare = await startServer('bare', upstream.url);
  const backend = await startServer('backend', upstream.url);
  const nginx = await startNginx(upstream.url);
  const token = await signIn(backend.url);
  const subjects = {
    upstream: { url: upstream.url },
    ...(nginx && { nginx: { url: nginx.url } }),
    bare: { url: bare.url },
    stock: { url: `${backend.url}/api/proxy/stock/`, token },
    module: { url: `${backend.url}/api/proxy/module/`, token },
  };
  const rounds: Record<string, Round[]> = {};
  try {
    // One round to warm up, which does not count.
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
  } finally {
    const servers = [upstream, bare, backend, nginx];
    await Promise.all(servers.map(server => server?.stop()));
  }
  report(rounds);
}

function report(rounds: Record<string, Round[]>) {
  const of = (name: string, key: keyof Round) =>
    median(rounds[name].map(round => round[key]));
  for (const name of Object.keys(rounds)) {
    console.log(
      `${name.padEnd(10)} ${of(name, 'perSecond').toFixed(0).padStart(7)} requests/s   p99 ${of(name, 'p99Ms').toFixed(1).padStart(6)} ms`,
    );
  }
  const ratio = (name: string) =>
    of('module', 'perSecond') / of(name, 'perSecond');
  const lines: [what: string, figure: number, aim?: string, ok?: boolean][] = [
    [
      'requests/s, module to stock proxy',
      ratio('stock'),
      '≥ 1.5',
      ratio('stock') >= 1.5,
    ],
  ];
  const p99 = of('module', 'p99Ms') / of('stock', 'p99Ms');
  lines.push(['p99, module to stock proxy', p99, '≤ 1', p99 <= 1]);
  lines.push([
    'requests/s, module to bare http-proxy-middleware',
    ratio('bare'),
  ]);
  if (rounds.nginx) {
    const stock = of('stock', 'perSecond') / of('nginx', 'perSecond');
    lines.push([
      'requests/s, module to nginx',
      ratio('nginx'),
      '≥ 0.2',
      ratio('nginx') >= 0.2,
    ]);
    lines.push(['requests/s, stock proxy to nginx', stock]);
  } else {
    console.log('nginx is not installed: skipped');
  }
  for (const [what, figure, aim, ok] of lines) {
    const verdict = aim === undefined ? '    ' : ok ? 'ok  ' : 'FAIL';
    console.log(
      `${verdict} ${what}: ${figure.toFixed(3)}${aim ? `, aim ${aim}` : ''}`,
    );
  }
  process.exitCode = lines.some(([, , , ok]) => ok === false) ? 1 : 0;
}

void main();
