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
});
