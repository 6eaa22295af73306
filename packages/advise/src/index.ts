export { advise, type Advice } from './advice/advise.ts';
export { probe } from './probe/probe.ts';
export { LIMITS, type Limits } from './probe/Budget.ts';
export { ProbeError } from './probe/ProbeError.ts';
export { run } from './run.ts';
