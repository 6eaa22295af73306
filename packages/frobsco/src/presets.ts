import type { AuthSettings } from './auth/authSettings.ts';
import type { Fault } from './faults/fault.ts';
import type { TlsSettings } from './tls/authority.ts';

/** One situation that a plugin must cope with. */
export interface Preset {
  description: string;
  faults?: Fault[];
  auth?: AuthSettings;
  /** FrobsCo has no frobs, and its partner no flerps. */
  empty?: boolean;
  tls?: TlsSettings;
}

type Target = NonNullable<Fault['listeners']>[number];

// FrobsCo's own listeners, without the partner's API and the sign-in.
const FROBSCO: Target[] = ['api', 'replica', 'internal', 'tls'];

const presets = {
  healthy: { description: 'All listeners respond at once.' },
  empty: {
    description: 'There are no frobs: all lists are empty.',
    empty: true,
  },
  slow: {
    description: 'Median latency 500 ms, with a long tail.',
    faults: [
      {
        listeners: FROBSCO,
        effect: {
          type: 'latency',
          delay: { distribution: 'lognormal', medianMs: 500, sigma: 0.5 },
        },
      },
    ],
  },
  flaky: {
    description: '40 % of the requests fail with 503.',
    faults: [
      {
        listeners: FROBSCO,
        probability: 0.4,
        effect: { type: 'status', statuses: [503] },
      },
    ],
  },
  down: {
    description: 'All FrobsCo listeners refuse connections.',
    faults: [
      { listeners: FROBSCO, effect: { type: 'outage', mode: 'refused' } },
    ],
  },
  'primary-down': {
    description: 'The API refuses connections; its replica responds.',
    faults: [
      { listeners: ['api'], effect: { type: 'outage', mode: 'refused' } },
    ],
  },
  'rate-limited': {
    description: 'Five requests per second; others get 429 with Retry-After.',
    faults: [
      {
        listeners: FROBSCO,
        effect: { type: 'rate-limit', perSecond: 5, burst: 10 },
      },
    ],
  },
  'no-cors': {
    description: 'No CORS headers: browsers reject responses on other origins.',
    faults: [{ listeners: FROBSCO, effect: { type: 'cors', mode: 'off' } }],
  },
  'private-ca': {
    description: 'HTTPS only, with a certificate of a private CA.',
    faults: [
      {
        listeners: ['api', 'replica', 'internal'],
        effect: {
          type: 'status',
          statuses: [426],
          message: 'FrobsCo supports HTTPS only',
        },
      },
    ],
  },
  huge: {
    description: 'The list is 30 MB large.',
    faults: [
      {
        listeners: FROBSCO,
        route: '/v1/list',
        effect: { type: 'oversized', bytes: 30_000_000 },
      },
    ],
  },
  chatty: {
    description: 'Each request for a single frob, or for scores, takes 80 ms.',
    faults: ['/v1/frobs/*', '/v1/scores'].map(route => ({
      listeners: FROBSCO,
      route,
      effect: { type: 'latency', delay: { distribution: 'fixed', ms: 80 } },
    })),
  },
  'internal-only': {
    description:
      'Connections from browsers are reset, as if in another network.',
    faults: [
      { listeners: FROBSCO, callers: ['browser'], effect: { type: 'reset' } },
    ],
  },
  'api-key': {
    description: 'Requests need the API key in X-Frobs-Key.',
    auth: { mode: 'api-key' },
  },
  'client-credentials': {
    description:
      'Requests need a token from the client credentials flow; it expires after 30 s.',
    auth: { mode: 'client-credentials', tokenSeconds: 30 },
  },
  'user-oauth': {
    description:
      'Requests need the token of a user who signed in and consented.',
    auth: { mode: 'user-oauth' },
  },
  'legacy-xml': {
    description: 'Version 1 is removed (410); only the XML API is left.',
    faults: [
      {
        listeners: FROBSCO,
        route: '/v1/*',
        effect: {
          type: 'status',
          statuses: [410],
          message: 'Version 1 is removed, use POST /legacy/frobs',
        },
      },
    ],
  },
} satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;

export const PRESETS: Record<PresetName, Preset> = presets;

export const PRESET_NAMES = Object.keys(presets) as PresetName[];
