import { getErrorHint } from './getErrorHint';
import { FrobsError } from './FrobsError';

describe('getErrorHint', () => {
  it.each([
    ['network', undefined, 'does not allow http://localhost by CORS'],
    ['timeout', undefined, 'frobsAggregator.resilience.deadline'],
    ['shape', undefined, 'different versions'],
    ['status', 400, 'names the field'],
    ['status', 401, 'did not accept your token'],
    ['status', 403, 'you may not do this'],
    ['status', 404, 'packages/backend/src/index.ts'],
    ['status', 409, 'Somebody else has changed it'],
    ['status', 503, 'an API behind it is not'],
    ['status', 500, 'its log says why'],
  ] as const)('tells where to look: %s %s', (failure, status, hint) => {
    const error = new FrobsError(failure, 'it failed', { status });
    expect(getErrorHint(error)).toContain(hint);
  });

  it('takes the blame for what it does not know', () => {
    expect(getErrorHint(new Error('?'))).toContain('plugin itself');
  });
});
