import { z } from 'zod';
import { describeShapeError } from './describeShapeError';
import { frobSchema } from './frobs';
import { thunkInputSchema } from './thunk';

const frob = {
  id: 'frob-001',
  name: 'Sprocket',
  owner: 'team-a',
  status: 'active',
  weight: 12,
  createdAt: '2026-01-01T00:00:00Z',
};

function describeParse(schema: z.ZodType, value: unknown) {
  const { error } = schema.safeParse(value);
  return error && describeShapeError(error);
}

describe('describeShapeError', () => {
  it('names the item and the field', () => {
    const list = [frob, { ...frob, weight: 'heavy' }];
    expect(describeParse(z.array(frobSchema), list)).toBe(
      '[1].weight: Invalid input: expected number, received string',
    );
  });

  it('says how many more fields are wrong', () => {
    expect(describeParse(frobSchema, { ...frob, id: '', name: 1 })).toMatch(
      /^id: .* \(and 1 more\)$/,
    );
  });

  it('says so when the value as a whole is wrong', () => {
    expect(describeParse(frobSchema, null)).toMatch(/^the whole value: /);
  });

  it('accepts what is right', () => {
    expect(describeParse(frobSchema, frob)).toBeUndefined();
  });
});

describe('thunkInputSchema', () => {
  it.each([0, -1, Infinity, NaN, '5', null, undefined])(
    'refuses a target weight of %p and names the field',
    targetWeight => {
      expect(describeParse(thunkInputSchema, { targetWeight })).toBe(
        'targetWeight: must be a positive finite number of grams',
      );
    },
  );

  it('refuses a field it does not know', () => {
    expect(
      describeParse(thunkInputSchema, { targetWeight: 1, weight: 2 }),
    ).toMatch(/weight/);
  });
});
