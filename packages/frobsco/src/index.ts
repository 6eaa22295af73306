export { startFrobsco, type Frobsco } from './frobsco.ts';
export { PortError } from './listeners.ts';
export type { FrobscoOptions, ListenerName } from './options.ts';
export type { PresetName } from './presets.ts';
export type { Fault } from './faults/fault.ts';
export type { Flerp, Frob } from './data/frobs.ts';
export type { JournalEntry } from './journal/entry.ts';
