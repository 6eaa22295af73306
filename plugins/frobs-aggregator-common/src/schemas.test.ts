import { z } from 'zod';
import { frobSchema } from './frobs';

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
