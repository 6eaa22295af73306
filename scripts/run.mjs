// What `npm run dev` and `npm test` call, with any Node that runs npm: fetches the pinned
// Node and yarn if they are missing, installs the dependencies, then runs a script:
// `node scripts/run.mjs scripts/dev.mjs`.
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { install } from './lib/install.mjs';
import { main } from './lib/log.mjs';
import { inRepo } from './lib/paths.mjs';
import { exitCodeOf } from './lib/signals.mjs';
import { cacheBin, findToolchain } from './lib/toolchain.mjs';

main(async () => {
  const [script, ...args] = process.argv.slice(2);
  const bin = await findToolchain();
  const env = bin
    ? { ...process.env, PATH: bin + delimiter + process.env.PATH }
    : process.env;

  const failed = await install(env);
  if (failed) {
    return failed;
  }
  if (bin) {
    cacheBin(bin);
  }

  const node = spawn('node', [inRepo(script), ...args], {
    env,
    stdio: 'inherit',
  });
  return exitCodeOf(node);
});
