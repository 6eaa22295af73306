import type { StrategyClientsApi } from '../api';
import type { FindReasonToSkip } from './ComparisonRunner';

/** Leaves out what needs a sign-in if the user is not signed in at FrobsCo. */
export const createSkipRule =
  (clients: Pick<StrategyClientsApi, 'signIn'>): FindReasonToSkip =>
  async ({ signIn }, strategy, { mayAsk }) => {
    if (!signIn || strategy !== 'direct') {
      return undefined;
    }
    // Before the clock starts: the time that a person takes is not the strategy's.
    const isSignedIn = await clients
      .signIn({ optional: !mayAsk })
      .catch(() => false);
    return isSignedIn ? undefined : 'it needs a sign-in at FrobsCo';
  };
