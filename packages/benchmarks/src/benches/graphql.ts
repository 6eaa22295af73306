import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, type Figure } from '../figure.ts';
import { measureLoad } from '../load.ts';
import { startServer } from '../processes.ts';
import { measureInTurn } from '../rounds.ts';
import { startBackend, type Backend } from '../startBackend.ts';

const MEBIBYTE = 2 ** 20;
const TIMES = 20;

const SUMMARY = `query Summary {
  frobSummary {
    frobs {
      count
      countByStatus { status count }
      heaviest { id name weight }
      overTarget { targetWeight count }
      freshness { asOf staleSince }
    }
    flerps { count total mean freshness { asOf staleSince } }
    thunk { version targetWeight setBy setAt }
  }
}`;

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** Each is refused, by another limit. */
const HOSTILE = {
  deep: `{ frobs ${repeat(300, () => '{ items')} { id } ${'}'.repeat(301)}`,
  wide: `{ ${repeat(900, () => '__typename')} }`,
  aliased: `{ ${repeat(300, n => `a${n}: __typename`)} }`,
  wrong: `{ ${repeat(990, n => `n${n % 33}`)} }`,
  'of 1 MB': `#${'x'.repeat(1_000_000)}\n{ modules }`,
  circular: `{ ...a } ${repeat(100, n => `fragment f${n} on Query { ...f${(n + 1) % 100} }`)} fragment a on Query { ...f0 }`,
  'full of fragments': `{ ...f0 } ${repeat(60, n => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)} fragment f60 on Query { frobs { items { id } } }`,
  introspecting: `{ __schema { types ${repeat(20, () => '{ fields { type')} { name } ${'}'.repeat(41)} }`,
};

/** CPU time in ms, and MiB on the heap, that one query takes of the backend. */
async function costOf(backend: Backend, query: string) {
  const send = async () => {
    const response = await fetch(`${backend.url}/api/graphql`, {
      method: 'POST',
      headers: { ...backend.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    await response.text();
    return response.status;
  };
  const status = await send();
  await backend.measure('liveHeap');
  const cpu = await backend.measure('cpuMs');
  const heap = await backend.measure('heap');
  for (let index = 0; index < TIMES; index++) {
    await send();
  }
  return {
    status,
    cpuMs: ((await backend.measure('cpuMs')) - cpu) / TIMES,
    // A collection in between would make it less.
    mebibytes:
      Math.max((await backend.measure('heap')) - heap, 0) / TIMES / MEBIBYTE,
  };
}

/** The persisted summary beside the aggregator's own, and what hostile queries cost. */
export async function measureGraphql(): Promise<Figure[]> {
  const sha256Hash = createHash('sha256').update(SUMMARY).digest('hex');
  const folder = await mkdtemp(join(tmpdir(), 'bench-graphql-'));
  const manifest = join(folder, 'manifest.json');
  await writeFile(manifest, JSON.stringify({ [sha256Hash]: SUMMARY }));
  const mock = await startServer('mock');
  const backend = await startBackend({
    ...JSON.parse(mock.url),
    graphql: { persistedOperations: { files: [manifest], only: false } },
  });
  try {
    const subjects = {
      graphql: {
        url: `${backend.url}/api/graphql`,
        headers: { ...backend.headers, 'content-type': 'application/json' },
        body: JSON.stringify({
          extensions: { persistedQuery: { version: 1, sha256Hash } },
        }),
      },
      summary: {
        url: `${backend.url}/api/frobs-aggregator/summary`,
        headers: backend.headers,
      },
    };
    // Until all of it is compiled.
    await measureLoad({ ...subjects.graphql, seconds: 10 });
    await measureLoad({ ...subjects.summary, seconds: 5 });
    const rounds = await measureInTurn(subjects);
    const rate = (name: 'graphql' | 'summary') =>
      rounds.median(name).toFixed(0);
    const figures = [
      figure(
        `requests/s, persisted summary to the aggregator's (${rate('graphql')} to ${rate('summary')})`,
        rounds.ratio('graphql', 'summary'),
        { min: 0.6 },
      ),
    ];
    for (const [name, query] of Object.entries(HOSTILE)) {
      const { status, cpuMs, mebibytes } = await costOf(backend, query);
      const what = `a query that is ${name}, answered with ${status}`;
      figures.push(
        figure(`CPU of ${what}`, cpuMs, { max: 20, unit: ' ms' }),
        figure(`heap of ${what}`, mebibytes, { max: 10, unit: ' MiB' }),
      );
    }
    return figures;
  } finally {
    await Promise.all([mock, backend].map(server => server.stop()));
    await rm(folder, { recursive: true });
  }
}
