import { toUpstreamError } from './toUpstreamError';
import { UpstreamCall } from './UpstreamCall';

const url = 'https://api.example.com';
const call = new UpstreamCall({ path: '/list?q=1' }, url, 1_000);
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
