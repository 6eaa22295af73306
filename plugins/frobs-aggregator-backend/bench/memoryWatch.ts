import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const EVERY_MS = 10;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let before = 0;
let most = 0;
let timer: NodeJS.Timeout;

/** Clears away what earlier work has left, and watches. */
export function startMemoryWatch(): void {
  collectGarbage();
  before = process.memoryUsage.rss();
  most = before;
  timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, EVERY_MS);
}

/** By how many bytes more were resident, at most, than at the start. */
export function endMemoryWatch(): number {
  clearInterval(timer);
  return most - before;
}
