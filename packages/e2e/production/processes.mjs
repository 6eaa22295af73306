import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

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

/** How many connections to a port a process holds, if it is in no network namespace of its own. */
export function connectionsOf({ pid }, port) {
  const { stdout } = spawnSync('ss', ['-tnpH', 'dport', '=', `:${port}`], {
    encoding: 'utf8',
  });
  return stdout.match(new RegExp(`pid=${pid},`, 'g'))?.length ?? 0;
}
