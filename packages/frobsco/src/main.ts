#!/usr/bin/env node
import { HELP, readOptions } from './cli.ts';
import { startFrobsco } from './frobsco.ts';
import { isLoopback } from './http/loopback.ts';
import { LISTENERS } from './options.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

async function main() {
  const options = readOptions(process.argv.slice(2), process.env);
  if (!options) {
    process.stdout.write(HELP);
    return;
  }
  const frobsco = await startFrobsco(options);
  const shutdown = () => frobsco.stop().then(() => process.exit(0));
  process.once('SIGINT', shutdown);
  process.once('SIGTERM', shutdown);

  for (const { name, title } of LISTENERS) {
    print(`${title.padEnd(24)}${frobsco.urls[name]}`);
  }
  print(`${'Private CA'.padEnd(24)}${options.caFile}`);
  if (!isLoopback(options.host!)) {
    process.stderr.write(
      `Warning: it listens on ${options.host}, not only on 127.0.0.1: everyone who reaches this machine can use it\n`,
    );
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
