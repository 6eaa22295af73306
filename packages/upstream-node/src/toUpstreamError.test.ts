import { createOptions } from './__testUtils__/createOptions';
import { toUpstreamError } from './toUpstreamError';
import { UpstreamCall } from './UpstreamCall';

const url = 'https://api.example.com';
const { timeouts } = createOptions([url]);
const call = new UpstreamCall({ path: '/list?q=1' }, url, timeouts);
afterAll(() => call.end());

it.each([
  ['ECONNREFUSED', 'connect', 'unreachable'],
  ['ETIMEDOUT', 'connect', 'unreachable'],
  // The API may have seen the request, so that a POST must not be sent again.
  ['ETIMEDOUT', 'read', 'broken-off'],
  ['CERT_HAS_EXPIRED', undefined, 'unreachable'],
  ['ECONNRESET', 'read', 'broken-off'],
  ['UND_ERR_HEADERS_TIMEOUT', undefined, 'timeout'],
])('says what %s of %s means: %s', (networkCode, syscall, code) => {
  const error = Object.assign(new Error('failed'), {
    code: networkCode,
    syscall,
  });
  expect(toUpstreamError(error, call)).toMatchObject({
    code,
    logMessage: `GET ${url}/list failed: ${networkCode}`,
  });
});

it('leaves the mistakes of a caller alone', () => {
  const mistake = Object.assign(new Error(), { code: 'UND_ERR_INVALID_ARG' });
  expect(toUpstreamError(mistake, call)).toBe(mistake);
});
