import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** The seconds of CPU that a process has taken. */
export function cpuOf({ pid }) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat.split(') ')[1].split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
}

/** The MB of memory that a process holds. */
export const memoryOf = ({ pid }) =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`))[1]) /
      1_024,
  );
