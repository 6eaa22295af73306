// What the summary costs, as ratios measured side by side: `yarn bench`.
import { startFrobsco } from 'frobsco';
import { measureHugeSource } from './hugeSource';
import { measureRates } from './rates';

/** A figure, and whether it is what it should be. */
export type Line = [what: string, figure: string, ok: boolean];

async function main() {
  const frobsco = await startFrobsco();
  const lines: Line[] = [
    ...(await measureRates(frobsco)),
    ...(await measureHugeSource(frobsco)),
  ];
  await frobsco.stop();

  for (const [what, figure, ok] of lines) {
    console.log(`${ok ? 'ok  ' : 'MISS'} ${what}: ${figure}`);
  }
  process.exitCode = lines.every(([, , ok]) => ok) ? 0 : 1;
}

main();
