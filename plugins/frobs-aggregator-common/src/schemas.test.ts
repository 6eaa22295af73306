import { z } from 'zod';
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

describe('frobSchema', () => {
  it('drops fields that FrobsCo adds later', () => {
    expect(frobSchema.parse({ ...frob, colour: 'red' })).toEqual(frob);
  });

  it('names the item and the field that is wrong', () => {
    const list = [frob, { ...frob, weight: 'heavy' }];
    expect(z.array(frobSchema).safeParse(list).error?.issues).toEqual([
      expect.objectContaining({ path: [1, 'weight'] }),
    ]);
  });
});

describe('thunkInputSchema', () => {
  it.each([0, -1, Infinity, NaN, '5', null, undefined])(
    'refuses a target weight of %p and names the field',
    targetWeight => {
      const { error } = thunkInputSchema.safeParse({ targetWeight });
      expect(error?.issues).toEqual([
        expect.objectContaining({
          path: ['targetWeight'],
          message: 'must be a positive finite number of grams',
        }),
      ]);
    },
  );

  it('refuses a field it does not know', () => {
    const input = { targetWeight: 1, weight: 2 };
    expect(thunkInputSchema.safeParse(input).success).toBe(false);
  });
});
