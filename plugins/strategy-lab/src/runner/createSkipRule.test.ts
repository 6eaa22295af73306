import { findScenario } from '@internal/strategies';
import { createSkipRule } from './createSkipRule';

const plain = findScenario('plain');
const ownToken = findScenario('user-oauth');

describe('createSkipRule', () => {
  const signIn = jest.fn();
  const find = createSkipRule({ signIn });
  beforeEach(() => signIn.mockReset());

  it('leaves out only what needs a sign-in, and does not ask', async () => {
    signIn.mockResolvedValue(false);
    const mayAsk = { mayAsk: false };
    const reason = await find(ownToken, 'direct', mayAsk);
    expect(reason).toMatch('needs a sign-in');
    expect(signIn.mock.calls).toEqual([[{ optional: true }]]);
    for (const [scenario, strategy] of [
      [plain, 'direct'],
      [ownToken, 'proxy'],
      [ownToken, 'graphql'],
    ] as const) {
      await expect(find(scenario, strategy, mayAsk)).resolves.toBeUndefined();
    }
    signIn.mockResolvedValue(true);
    await expect(find(ownToken, 'direct', mayAsk)).resolves.toBeUndefined();
  });

  it('asks if it may, and leaves it out if the user declines', async () => {
    signIn.mockRejectedValue(new Error('Login failed'));
    const reason = await find(ownToken, 'direct', { mayAsk: true });
    expect(reason).toMatch('needs a sign-in');
    expect(signIn.mock.calls).toEqual([[{ optional: false }]]);
  });
});
