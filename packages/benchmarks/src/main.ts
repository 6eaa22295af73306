// Runs the benchmarks that the arguments name, or all: `yarn bench`, `yarn bench proxy`.
import { measureAggregator } from './benches/aggregator.ts';
import { measureGraphql } from './benches/graphql.ts';
import { measureHugeSource } from './benches/hugeSource.ts';
import { measureMock } from './benches/mock.ts';
import { measureProxy } from './benches/proxy.ts';

const BENCHES = {
  mock: [measureMock],
  proxy: [measureProxy],
  aggregator: [measureAggregator, measureHugeSource],
  graphql: [measureGraphql],
};

const names = process.argv.slice(2);
const unknown = names.find(name => !Object.hasOwn(BENCHES, name));
if (unknown) {
  throw new Error(
    `There is no benchmark '${unknown}', only ${Object.keys(BENCHES).join(', ')}`,
  );
}

let missed = false;
for (const [name, measures] of Object.entries(BENCHES)) {
  if (names.length > 0 && !names.includes(name)) {
    continue;
  }
  process.stdout.write(`\n${name}\n`);
  for (const measure of measures) {
    // What fails is reported, and the other benchmarks still run.
    const figures = await measure().catch(error => [
      { text: `${error}`, ok: false },
    ]);
    for (const { text, ok } of figures) {
      const verdict = { true: 'ok', false: 'MISS', undefined: '' }[`${ok}`];
      process.stdout.write(`${verdict.padEnd(5)}${text}\n`);
      missed ||= ok === false;
    }
  }
}
process.exitCode = missed ? 1 : 0;
