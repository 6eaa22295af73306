// What `npm run dev` and `npm test` call, on any Node that npm runs on: it sees
// to the pinned Node and yarn and to the dependencies, then starts the command.
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { exitCodeOf } from './lib/signals.mjs';
import { install } from './lib/install.mjs';
import { inRepo } from './lib/paths.mjs';
import { main } from './lib/log.mjs';
import { findToolchain, remember } from './lib/toolchain.mjs';

main(async () => {
  const [command, ...args] = process.argv.slice(2);
  const bin = await findToolchain();
  const env = bin
    ? { ...process.env, PATH: bin + delimiter + process.env.PATH }
    : process.env;

  const failed = await install(env);
  if (failed) {
    return failed;
  }
  if (bin) {
    remember(bin);
  }

  const script = inRepo(`scripts/${command}.mjs`);
  return exitCodeOf(
    spawn('node', [script, ...args], { env, stdio: 'inherit' }),
  );
});
