import type { AuthSettings } from './auth/settings.ts';
import type { Fault } from './faults/fault.ts';
import type { TlsSettings } from './tls/authority.ts';

/** A situation that the author of a plugin meets. */
export interface Preset {
  description: string;
  faults?: Fault[];
  auth?: AuthSettings;
  tls?: TlsSettings;
}

type Target = NonNullable<Fault['listeners']>[number];

// FrobsCo's own listeners: what its partner and its sign-in do is another story.
const FROBSCO: Target[] = ['api', 'replica', 'internal', 'tls'];

const presets = {
  healthy: { description: 'Everything answers at once.' },
  slow: {
    description: 'Half a second in the median, with a long tail.',
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
    description: 'Four requests in ten fail.',
    faults: [
      {
        listeners: FROBSCO,
        probability: 0.4,
        effect: { type: 'status', statuses: [503] },
      },
    ],
  },
  down: {
    description: 'All of FrobsCo refuses connections.',
    faults: [
      { listeners: FROBSCO, effect: { type: 'outage', mode: 'refused' } },
    ],
  },
  'primary-down': {
    description: 'The API refuses connections, its replica answers.',
    faults: [
      { listeners: ['api'], effect: { type: 'outage', mode: 'refused' } },
    ],
  },
  'rate-limited': {
    description: 'Five requests per second; more get 429 with Retry-After.',
    faults: [
      {
        listeners: FROBSCO,
        effect: { type: 'rate-limit', perSecond: 5, burst: 10 },
      },
    ],
  },
  'no-cors': {
    description: 'Browsers are not let in from other origins.',
    faults: [{ listeners: FROBSCO, effect: { type: 'cors', mode: 'off' } }],
  },
  'private-ca': {
    description: 'HTTPS only, with a certificate that nobody knows.',
    faults: [
      {
        listeners: ['api', 'replica', 'internal'],
        effect: {
          type: 'status',
          statuses: [426],
          message: 'FrobsCo speaks HTTPS only',
        },
      },
    ],
  },
  huge: {
    description: 'The list weighs 30 MB.',
    faults: [
      {
        listeners: FROBSCO,
        route: '/v1/list',
        effect: { type: 'oversized', bytes: 30_000_000 },
      },
    ],
  },
  chatty: {
    description: 'Every frob and every score asked for alone takes 80 ms.',
    faults: [
      {
        listeners: FROBSCO,
        route: '/v1/frobs/*',
        effect: {
          type: 'latency',
          delay: { distribution: 'fixed', ms: 80 },
        },
      },
    ],
  },
  'internal-only': {
    description: 'Browsers are reset, as if they were in another network.',
    faults: [
      { listeners: FROBSCO, callers: ['browser'], effect: { type: 'reset' } },
    ],
  },
  'api-key': {
    description: 'It takes the key of FrobsCo in X-Frobs-Key.',
    auth: { mode: 'api-key' },
  },
  'client-credentials': {
    description: 'It takes a short-lived token that services get.',
    auth: { mode: 'client-credentials', tokenSeconds: 30 },
  },
  'user-oauth': {
    description: 'It takes the token of a user who signed in and consented.',
    auth: { mode: 'user-oauth' },
  },
  'legacy-xml': {
    description: 'Version 1 is gone; there is XML only.',
    faults: [
      {
        listeners: FROBSCO,
        route: '/v1/*',
        effect: {
          type: 'status',
          statuses: [410],
          message: 'Version 1 is gone, use POST /legacy/frobs',
        },
      },
    ],
  },
} satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;

export const PRESETS: Record<PresetName, Preset> = presets;

export const PRESET_NAMES = Object.keys(presets) as PresetName[];
