#!/usr/bin/env node
import { HELP, readOptions } from './cli.ts';
import { startFrobsco } from './frobsco.ts';
import { LISTENERS } from './options.ts';

async function main() {
  const options = readOptions(process.argv.slice(2), process.env);
  if (!options) {
    process.stdout.write(HELP);
    return;
  }
  const frobsco = await startFrobsco(options);
  for (const { name, title } of LISTENERS) {
    process.stdout.write(`${title.padEnd(24)}${frobsco.urls[name]}\n`);
  }
  const shutdown = () => frobsco.stop().then(() => process.exit(0));
  process.once('SIGINT', shutdown);
  process.once('SIGTERM', shutdown);
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
