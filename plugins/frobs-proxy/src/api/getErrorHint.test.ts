import { getErrorHint } from './getErrorHint';
import { FrobsError } from './FrobsError';

describe('getErrorHint', () => {
  it.each([
    ['network', undefined, 'does not allow http://localhost by CORS'],
    ['timeout', undefined, 'frobsProxy.timeout'],
    ['shape', undefined, 'proxy.endpoints points at another API'],
    ['status', 401, 'did not accept your token'],
    ['status', 403, 'FrobsCo wants credentials'],
    ['status', 404, 'frobsProxy.proxyPath'],
    ['status', 504, 'cannot reach FrobsCo'],
    ['status', 503, 'FrobsCo itself failed'],
    ['status', 400, 'check target and pathRewrite'],
  ] as const)('tells where to look: %s %s', (failure, status, hint) => {
    const error = new FrobsError(failure, 'it failed', { status });
    expect(getErrorHint(error)).toContain(hint);
  });

  it('takes the blame for what it does not know', () => {
    expect(getErrorHint(new Error('?'))).toContain('plugin itself');
  });
});
