// FrobsCo's own: its partner and its sign-in are left in peace.
const listeners = ['api', 'replica', 'internal', 'tls'];

/** Which requests a fault can be for, in the mock's own format. */
export const TARGETS = {
  list: { label: 'FrobsCo’s list', where: { listeners, route: '/v1/list' } },
  everything: { label: 'Everything at FrobsCo', where: { listeners } },
};

export type TargetName = keyof typeof TARGETS;

/** A fault at the press of a button. */
export interface ReadyFault {
  label: string;
  /** In the mock's own format. */
  effect: { type: string; [setting: string]: unknown };
  /** Whether nobody listens any more, so that it cannot be for one route. */
  closesListeners?: boolean;
}

/** The faults that are offered. */
export const READY_FAULTS: ReadyFault[] = [
  {
    label: 'Two seconds late',
    effect: { type: 'latency', delay: { distribution: 'fixed', ms: 2_000 } },
  },
  { label: 'Never answers', effect: { type: 'hang' } },
  {
    label: '503 Service Unavailable',
    effect: { type: 'status', statuses: [503] },
  },
  {
    label: '429 above one request a second',
    effect: { type: 'rate-limit', perSecond: 1, burst: 1 },
  },
  { label: 'Connection reset', effect: { type: 'reset' } },
  { label: 'Closed without an answer', effect: { type: 'empty-response' } },
  { label: 'Cut off after 1 kB', effect: { type: 'truncate', bytes: 1_000 } },
  { label: 'Invalid JSON', effect: { type: 'invalid-json' } },
  { label: 'Said to be HTML', effect: { type: 'wrong-content-type' } },
  {
    label: 'Weights that are text',
    effect: { type: 'wrong-shape', field: 'weight', change: 'text' },
  },
  { label: 'No CORS headers', effect: { type: 'cors', mode: 'off' } },
  {
    label: 'Connections refused',
    effect: { type: 'outage', mode: 'refused' },
    closesListeners: true,
  },
];

/** What to send to the mock. */
export const toFault = (
  { effect, closesListeners }: ReadyFault,
  target: TargetName,
) => ({
  ...TARGETS[closesListeners ? 'everything' : target].where,
  effect,
});
