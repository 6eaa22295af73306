/** The listeners, with the ports that the command uses by default. */
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

/** Options of {@link startFrobsco}. */
export interface FrobscoOptions {
  /** Ports by listener; 0 or none for any free port. */
  ports?: Partial<Record<ListenerName, number>>;
  /** The address to listen on. Default: 127.0.0.1. */
  host?: string;
  /** Decides the data, and which requests random faults apply to. Default: 1. */
  seed?: number;
  /** How many requests the journal keeps. Default: 1000. */
  journalSize?: number;
  /**
   * The file that keeps the certificate of the private CA from one start to the
   * next; its key is next to it. Without it, each start creates a new CA.
   */
  caFile?: string;
}
