import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const ESTABLISHED = '01';

const readProc = ({ pid }, name) =>
  readFileSync(`/proc/${pid}/${name}`, 'utf8');

/** The seconds of CPU that a process has taken. */
export function cpuOf(process) {
  const stat = readProc(process, 'stat');
  const [user, system] = stat.split(') ')[1].split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
}

/** The MB of memory that a process holds. */
export function memoryOf(process) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readProc(process, 'status'));
  return Math.round(Number(kilobytes) / 1_024);
}

function targetOf({ pid }, descriptor) {
  try {
    return readlinkSync(`/proc/${pid}/fd/${descriptor}`);
  } catch {
    // Closed in the meantime.
    return undefined;
  }
}

/** How many connections to a port a process holds. */
export function connectionsOf(process, port) {
  const descriptors = readdirSync(`/proc/${process.pid}/fd`);
  const open = new Set(descriptors.map(each => targetOf(process, each)));
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readProc(process, 'net/tcp')
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .filter(
      ([, , remote, state, , , , , , inode]) =>
        remote?.endsWith(suffix) &&
        state === ESTABLISHED &&
        open.has(`socket:[${inode}]`),
    ).length;
}
