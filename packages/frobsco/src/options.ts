/** The listeners, with the flag and the variable that set each one's port. */
export const LISTENERS = [
  {
    name: 'api',
    title: 'FrobsCo API',
    flag: 'port',
    variable: 'FROBSCO_PORT',
    port: 7100,
  },
  {
    name: 'partner',
    title: 'Partner company API',
    flag: 'partner-port',
    variable: 'FROBSCO_PARTNER_PORT',
    port: 7180,
  },
  {
    name: 'control',
    title: 'Control',
    flag: 'control-port',
    variable: 'FROBSCO_CONTROL_PORT',
    port: 7190,
  },
] as const;

export type ListenerName = (typeof LISTENERS)[number]['name'];

/** What a mock can be started with. */
export interface FrobscoOptions {
  /** Ports by listener; 0 takes any free port. */
  ports?: Partial<Record<ListenerName, number>>;
  /** Decides the data. The default is 1. */
  seed?: number;
}
