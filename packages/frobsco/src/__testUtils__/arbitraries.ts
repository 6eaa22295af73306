import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';
import { effectSchema, type EffectConfig } from '../faults/effects/index.ts';
import { refusesConnections, type Fault } from '../faults/fault.ts';
import { CALLERS } from '../http/caller.ts';

type Schema = z.core.JSONSchema.JSONSchema;

/** Any value that matches a JSON schema, as far as the effects use it. */
function valueOf(schema: Schema): Arbitrary<unknown> {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) {
    return fc.oneof(...alternatives.map(each => valueOf(each as Schema)));
  }
  if (schema.const !== undefined || schema.enum) {
    return fc.constantFrom(...(schema.enum ?? [schema.const]));
  }
  const { minimum: min, maximum: max, minLength, maxLength, pattern } = schema;
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties!).map(
        ([name, field]) => [name, valueOf(field as Schema)] as const,
      );
      const requiredKeys = schema.required;
      return fc.record(Object.fromEntries(fields), { requiredKeys });
    }
    case 'array':
      return fc.array(valueOf(schema.items as Schema), {
        minLength: schema.minItems,
        maxLength: schema.maxItems,
      });
    case 'integer':
      return fc.integer({ min, max });
    case 'number':
      return fc.double({ min, max, noNaN: true });
    default:
      return pattern
        ? fc.stringMatching(new RegExp(pattern))
        : fc.string({ minLength, maxLength });
  }
}

const { Effect } = z.toJSONSchema(effectSchema).$defs!;

/** Any effect that can apply to single requests. */
export const effects = (valueOf(Effect) as Arbitrary<EffectConfig>)
  // JSON schemas cannot say that one field is not less than another.
  .filter(effect => effectSchema.safeParse(effect).success)
  .filter(effect => !refusesConnections({ effect }));

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
  { requiredKeys: [] },
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
