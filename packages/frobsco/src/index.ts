export { startFrobsco, PortError, type Frobsco } from './frobsco.ts';
export type { FrobscoOptions, ListenerName } from './options.ts';
export type { Flerp } from './data/flerps.ts';
export type { Frob } from './data/frobs.ts';
