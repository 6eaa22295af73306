/** The listeners, with the port each one has when the command starts it. */
export const LISTENERS = [
  { name: 'api', title: 'FrobsCo API', port: 7100 },
  { name: 'replica', title: 'FrobsCo API, replica', port: 7101 },
  { name: 'internal', title: 'FrobsCo API, internal', port: 7110 },
  { name: 'tls', title: 'FrobsCo API, HTTPS', port: 7143 },
  { name: 'auth', title: 'FrobsCo sign-in', port: 7150 },
  { name: 'partner', title: 'Partner company API', port: 7180 },
  { name: 'control', title: 'Control', port: 7190 },
] as const;

export type ListenerName = (typeof LISTENERS)[number]['name'];

export const LISTENER_NAMES = LISTENERS.map(({ name }) => name);

/** The flag that sets a listener's port. */
export const portFlag = (name: ListenerName) =>
  name === 'api' ? 'port' : `${name}-port`;

/** What a mock can be started with. */
export interface FrobscoOptions {
  /** Ports by listener; 0, or none, takes any free port. */
  ports?: Partial<Record<ListenerName, number>>;
  /** The address to listen on. The default is 127.0.0.1. */
  host?: string;
  /** Decides the data, and which requests random faults hit. The default is 1. */
  seed?: number;
  /** How many requests the journal keeps. The default is 1000. */
  journalSize?: number;
  /**
   * Where the private CA's certificate is kept from one start to the next, with
   * its key beside it. Without it, every start makes a CA of its own.
   */
  caFile?: string;
}
