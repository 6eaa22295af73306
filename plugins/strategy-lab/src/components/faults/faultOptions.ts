import type { ActiveFault } from '../../runner/MockControlClient';

// FrobsCo's own listeners, without the partner and the sign-in.
const listeners = ['api', 'replica', 'internal', 'tls'];

/** The requests to which a fault can apply, in the mock's own format. */
export const TARGETS = {
  list: { label: 'The list endpoint', where: { listeners, route: '/v1/list' } },
  everything: { label: 'All of FrobsCo', where: { listeners } },
};

export type TargetName = keyof typeof TARGETS;

/** A fault that a button adds. */
export interface FaultOption {
  label: string;
  /** In the mock's own format. */
  effect: { type: string; [setting: string]: unknown };
  /** Whether it closes the port, so that it cannot apply to one route. */
  closesListeners?: boolean;
}

/** The faults that the page offers. */
export const FAULT_OPTIONS: FaultOption[] = [
  {
    label: 'Delay of two seconds',
    effect: { type: 'latency', delay: { distribution: 'fixed', ms: 2_000 } },
  },
  { label: 'No response', effect: { type: 'hang' } },
  {
    label: '503 Service Unavailable',
    effect: { type: 'status', statuses: [503] },
  },
  {
    label: '429 above one request per second',
    effect: { type: 'rate-limit', perSecond: 1, burst: 1 },
  },
  { label: 'Connection reset', effect: { type: 'reset' } },
  { label: 'Closed without a response', effect: { type: 'empty-response' } },
  { label: 'Cut off after 1 kB', effect: { type: 'truncate', bytes: 1_000 } },
  { label: 'Invalid JSON', effect: { type: 'invalid-json' } },
  {
    label: 'Wrong content type (HTML)',
    effect: { type: 'wrong-content-type' },
  },
  {
    label: 'Weight as text',
    effect: { type: 'wrong-shape', field: 'weight', change: 'text' },
  },
  { label: 'No CORS headers', effect: { type: 'cors', mode: 'off' } },
  {
    label: 'Connections refused',
    effect: { type: 'outage', mode: 'refused' },
    closesListeners: true,
  },
];

/** The fault in the mock's own format. */
export const toFault = (
  { effect, closesListeners }: FaultOption,
  target: TargetName,
) => ({
  ...TARGETS[closesListeners ? 'everything' : target].where,
  effect,
});

/** The name of a fault, and its settings as JSON. */
export function describeFault({ id: _, applied: __, ...fault }: ActiveFault) {
  const { effect } = fault;
  // The mock returns the settings in the order in which FAULT_OPTIONS has them.
  const effectJson = JSON.stringify(effect);
  const option = FAULT_OPTIONS.find(
    ({ effect: known }) => JSON.stringify(known) === effectJson,
  );
  const [first, ...rest] = effect.type.replaceAll('-', ' ');
  return {
    name: option?.label ?? `${first.toUpperCase()}${rest.join('')}`,
    json: JSON.stringify(fault),
  };
}
