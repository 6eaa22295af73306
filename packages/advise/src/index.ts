export { LIMITS, type Limits } from './probe/Prober.ts';
export { run } from './run.ts';
