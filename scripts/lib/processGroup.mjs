import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { onStop } from './signals.mjs';

// npm forwards the terminal's signal to its child: one key press arrives more than once.
const SAME_KEY_PRESS_MS = 500;

/** Starts a command in a process group of its own, so that all its processes can be ended together. */
export function startGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  const signal = name => {
    try {
      return process.kill(-child.pid, name);
    } catch {
      return false; // The group is empty.
    }
  };
  const kill = () => signal('SIGKILL');

  /** Sends the signal, waits for the group to end and kills what is left after the timeout. */
  async function end(name, timeoutMs = 3_000) {
    const deadline = Date.now() + timeoutMs;
    signal(name);
    while (signal(0)) {
      if (Date.now() > deadline) {
        return kill();
      }
      await sleep(50);
    }
    return true;
  }
  return { child, end, kill };
}

/** Calls `first` at the first signal to stop, `again` at each later one. */
export function onInterrupt(first, again) {
  let since;
  onStop(signal => {
    if (since === undefined) {
      since = Date.now();
      first(signal);
    } else if (Date.now() - since > SAME_KEY_PRESS_MS) {
      again();
    }
  });
}
