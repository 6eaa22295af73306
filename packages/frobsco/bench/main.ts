import { measureJournal, measureStreaming } from './memory.ts';
import { measureThroughput } from './throughput.ts';

const lines: [what: string, figure: string, ok: boolean][] = [];

const { bare, mock, ratio } = await measureThroughput();
lines.push([
  `/v1/list to bare node:http, requests/s (${mock.toFixed(0)} to ${bare.toFixed(0)})`,
  `${ratio.toFixed(2)}, aim ≥ 0.5`,
  ratio >= 0.5,
]);

const streaming = await measureStreaming();
lines.push([
  `resident memory while ${(streaming.bytes / 1e6).toFixed(0)} MB are streamed`,
  `${streaming.growthMiB.toFixed(1)} MiB, limit 32`,
  streaming.growthMiB < 32,
]);

const journal = await measureJournal();
lines.push([
  `live heap after ${journal.requests.toLocaleString('en')} more requests in the journal`,
  `${journal.growthMiB.toFixed(1)} MiB, limit 4`,
  journal.growthMiB < 4,
]);

for (const [what, figure, ok] of lines) {
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${what}: ${figure}\n`);
}
process.exitCode = lines.every(([, , ok]) => ok) ? 0 : 1;
