import { getErrorHint } from './getErrorHint';
import { FrobsError } from './FrobsError';

describe('getErrorHint', () => {
  it.each([
    ['network', undefined, 'does not allow http://localhost by CORS'],
    ['timeout', undefined, 'frobsDirect.timeout'],
    ['shape', undefined, 'frobsDirect.baseUrl'],
    ['status', 401, 'wants credentials'],
    ['status', 403, 'wants credentials'],
    ['status', 404, 'check frobsDirect.baseUrl'],
    ['status', 503, 'FrobsCo itself failed'],
  ] as const)('tells where to look: %s %s', (failure, status, hint) => {
    const error = new FrobsError(failure, 'it failed', { status });
    expect(getErrorHint(error)).toContain(hint);
  });

  it('takes the blame for what it does not know', () => {
    expect(getErrorHint(new Error('?'))).toContain('plugin itself');
  });
});
