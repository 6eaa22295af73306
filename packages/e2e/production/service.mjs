import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGroup } from '../../../scripts/lib/processGroup.mjs';

const RESTART_MS = 1_000;

/** A process that is started again when it ends, as a platform does. */
export class Service {
  #group;
  #options;
  #wanted = false;
  starts = 0;

  /** @param options - `name`, `command`, `args`, `log` (a file) and what `spawn` takes */
  constructor(options) {
    this.#options = options;
  }

  get name() {
    return this.#options.name;
  }

  get pid() {
    return this.#group?.child.pid;
  }

  /** From its next start on. */
  setVariables(variables) {
    Object.assign(this.#options.env, variables);
  }

  start() {
    this.#wanted = true;
    this.#run();
  }

  #run() {
    const { command, args, log, ...options } = this.#options;
    const file = openSync(log, 'a');
    this.starts += 1;
    this.#group = startGroup(command, args, {
      ...options,
      stdio: ['ignore', file, file],
    });
    closeSync(file);
    this.#group.child.on('exit', async () => {
      await sleep(RESTART_MS);
      if (this.#wanted) {
        this.#run();
      }
    });
  }

  /** Sends a signal and, if it ends the process, waits for that. */
  async signal(name) {
    const { child } = this.#group;
    const endsIt = !['SIGSTOP', 'SIGCONT', 'SIGHUP'].includes(name);
    const ended = endsIt && once(child, 'exit');
    process.kill(-child.pid, name);
    await ended;
  }

  /** Ends it for good, or until `start`. */
  async stop(name = 'SIGTERM', timeoutMs = 20_000) {
    this.#wanted = false;
    await this.#group?.end(name, timeoutMs);
  }

  kill() {
    this.#wanted = false;
    this.#group?.kill();
  }
}
