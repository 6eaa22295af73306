export { LIMITS, type Limits } from './probe/Budget.ts';
export { run } from './run.ts';
