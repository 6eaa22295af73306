export { startFrobsco, type Frobsco } from './frobsco.ts';
export { PortError } from './listeners.ts';
export type { FrobscoOptions, ListenerName } from './options.ts';
