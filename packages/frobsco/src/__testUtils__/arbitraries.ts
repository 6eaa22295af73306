import fc, { type Arbitrary } from 'fast-check';
import type { EffectConfig } from '../faults/effects/index.ts';
import type { Fault } from '../faults/fault.ts';
import { CALLERS } from '../http/caller.ts';

const optional = { requiredKeys: [] };
const ms = fc.nat(600_000);
const type = <T extends string>(name: T) => fc.constant(name);
const withoutOptions = <T extends string>(name: T) =>
  fc.record({ type: type(name) });

const delay = fc.oneof(
  fc.record({ distribution: type('fixed'), ms }),
  fc.tuple(ms, ms).map(([a, b]) => ({
    distribution: 'uniform' as const,
    minMs: Math.min(a, b),
    maxMs: Math.max(a, b),
  })),
  fc.record({
    distribution: type('lognormal'),
    medianMs: ms,
    sigma: fc.double({ min: 0, max: 3, noNaN: true }),
  }),
);

/** Any effect that can apply to single requests. */
export const effects: Arbitrary<EffectConfig> = fc.oneof(
  fc.record(
    { type: type('latency'), delay, jitterMs: ms },
    { requiredKeys: ['type', 'delay'] },
  ),
  fc.record({
    type: type('bandwidth'),
    bytesPerSecond: fc.integer({ min: 20, max: 1_000_000_000 }),
  }),
  fc.record({
    type: type('dribble'),
    bytes: fc.integer({ min: 1, max: 1_000_000 }),
    everyMs: ms,
  }),
  fc.record(
    {
      type: type('status'),
      statuses: fc.array(fc.integer({ min: 400, max: 599 }), {
        minLength: 1,
        maxLength: 20,
      }),
      message: fc.string({ maxLength: 500 }),
      retryAfterSeconds: fc.nat(3_600),
    },
    { requiredKeys: ['type', 'statuses'] },
  ),
  fc.record({ type: type('outage'), mode: type('unavailable') }),
  fc.record(
    { type: type('hang'), closeAfterMs: ms },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: type('reset'), afterMs: ms }, { requiredKeys: ['type'] }),
  withoutOptions('empty-response'),
  withoutOptions('random-data'),
  fc.record({ type: type('truncate'), bytes: fc.nat(1_000_000_000) }),
  fc.record({ type: type('stall'), bytes: fc.nat(1_000_000_000) }),
  withoutOptions('malformed-chunk'),
  withoutOptions('invalid-json'),
  withoutOptions('wrong-content-type'),
  fc.record({
    type: type('wrong-shape'),
    field: fc.string({ minLength: 1, maxLength: 100 }),
    change: fc.constantFrom('missing', 'null', 'text'),
  }),
  fc.record({ type: type('slow-close'), ms }),
  fc.record(
    {
      type: type('rate-limit'),
      perSecond: fc.double({ min: 0.001, max: 100_000, noNaN: true }),
      burst: fc.integer({ min: 1, max: 100_000 }),
      retryAfter: fc.constantFrom('seconds', 'date'),
    },
    { requiredKeys: ['type', 'perSecond', 'burst'] },
  ),
  fc.record({
    type: type('cors'),
    mode: fc.constantFrom('off', 'wrong-origin', 'preflight-refused'),
  }),
  fc.record({
    type: type('oversized'),
    bytes: fc.integer({ min: 1, max: 200_000_000 }),
  }),
) as Arbitrary<EffectConfig>;

const segments = fc.array(fc.stringMatching(/^:?[a-z0-9_.~-]{1,8}$/), {
  minLength: 1,
  maxLength: 5,
});

const conditions = fc.record(
  {
    listeners: fc.subarray(['api', 'replica', 'tls', 'auth', 'partner'], {
      minLength: 1,
    }),
    route: fc.oneof(
      fc.constantFrom('/v1/list', '/v1/frobs/:id', '/flerp-batch'),
      segments.map(parts => `/${parts.join('/')}`),
    ),
    methods: fc.subarray(['GET', 'POST', 'OPTIONS'], { minLength: 1 }),
    callers: fc.subarray([...CALLERS], { minLength: 1 }),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    skip: fc.nat(1_000_000),
    count: fc.integer({ min: 1, max: 1_000_000 }),
    // Long enough that it does not end during a test.
    durationMs: fc.integer({ min: 60_000, max: 3_600_000 }),
  },
  optional,
);

const refusedConnections = fc.record(
  {
    effect: fc.constant({ type: 'outage', mode: 'refused' } as const),
    listeners: fc.subarray(['partner', 'auth'], { minLength: 1 }),
    durationMs: fc.integer({ min: 60_000, max: 3_600_000 }),
  },
  { requiredKeys: ['effect', 'listeners'] },
);

/** Any valid fault. */
export const faults = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(effects, conditions)
      .map(([effect, rest]) => ({ effect, ...rest })),
  },
  { weight: 1, arbitrary: refusedConnections },
) as Arbitrary<Fault>;

const INVALID_VALUES: [field: string, values: unknown[]][] = [
  ['effect', [undefined, null, 'reset', {}, { type: 'none' }]],
  ['listeners', [[], ['control'], 'api', ['nowhere']]],
  ['route', ['', 'v1', '/*/v1', '/v1 ', 7, `/${'x'.repeat(300)}`]],
  ['methods', [[], ['FETCH'], 'GET']],
  ['callers', [[], ['human'], 'browser']],
  ['probability', [-0.1, 1.1, '0.5', null]],
  ['skip', [-1, 0.5, '1', 1e9]],
  ['count', [0, -1, 1.5, '1', 1e9]],
  ['durationMs', [0, -1, 0.5, '1', 1e12]],
  ['surprise', [1]],
];

/** Any valid fault with one invalid field, and the name of that field. */
export const invalidFaults = fc
  .constantFrom(...INVALID_VALUES)
  .chain(([field, values]) =>
    fc.tuple(faults, fc.constantFrom(...values)).map(([fault, value]) => ({
      field,
      fault: { ...fault, [field]: value },
    })),
  );
