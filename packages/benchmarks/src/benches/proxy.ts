import { figure, type Figure } from '../figure.ts';
import { measureLoad, type Load } from '../load.ts';
import { startServer, type Server } from '../processes.ts';
import { measureInTurn } from '../rounds.ts';
import { startBackend } from '../startBackend.ts';
import { startNginx } from '../startNginx.ts';

const LIST = '/v1/list';
const CPU_SECONDS = 5;

/** CPU time that a process spends on one request, in ms. */
async function cpuPerRequest(server: Server, load: Load): Promise<number> {
  const before = await server.measure('cpuMs');
  const { requests } = await measureLoad({ ...load, seconds: CPU_SECONDS });
  return ((await server.measure('cpuMs')) - before) / requests;
}

/** The module's endpoint beside the stock proxy and others, by the app's config. */
export async function measureProxy(): Promise<Figure[]> {
  const mock = await startServer('mock');
  const urls = JSON.parse(mock.url);
  const bare = await startServer('bareProxy', { target: urls.api });
  const nginx = await startNginx(urls.api);
  const backend = await startBackend(urls);
  const { headers } = backend;
  const subjects: Record<string, Load> = {
    upstream: { url: urls.api + LIST },
    bare: { url: bare.url + LIST },
    stock: { url: `${backend.url}/api/proxy/frobs/list`, headers },
    'empty route': { url: `${backend.url}/api/bench/empty`, headers },
    module: { url: `${backend.url}/api/proxy/frobs-ha/list`, headers },
    ...(nginx && { nginx: { url: nginx.url + LIST } }),
  };
  try {
    const rounds = await measureInTurn(subjects);
    const cpuMs = await cpuPerRequest(backend, subjects.module);
    const rates = Object.keys(subjects).map(name => {
      const p99 = rounds.median(name, 'p99Ms').toFixed(1);
      const what = `requests/s, ${name} (p99 ${p99} ms)`;
      return figure(what, rounds.median(name), { digits: 0 });
    });
    const ratioTo = (name: string, min?: number) =>
      figure(`requests/s, module to ${name}`, rounds.ratio('module', name), {
        min,
      });
    return [
      ...rates,
      ratioTo('stock', 1.8),
      ratioTo('bare', 1),
      ratioTo('empty route'),
      ...(nginx ? [ratioTo('nginx', 0.3)] : []),
      figure('p99, module to stock', rounds.ratio('module', 'stock', 'p99Ms'), {
        max: 1.05,
      }),
      figure('CPU per request, module', cpuMs, { max: 1.2, unit: ' ms' }),
    ];
  } finally {
    await Promise.all(
      [mock, bare, nginx, backend].map(server => server?.stop()),
    );
  }
}
