export { startFrobsco, type Frobsco } from './frobsco.ts';
export { PortError } from './listeners.ts';
export type { FrobscoOptions, ListenerName } from './options.ts';
export type { Flerp } from './data/flerps.ts';
export type { Frob } from './data/frobs.ts';
