import { serializeError } from '@backstage/errors';
import { createOptions } from './__testUtils__/createOptions';
import { useTestServer } from './testUtils';
import { UpstreamClient } from './UpstreamClient';

const api = useTestServer();

it('tells callers of a route a code and a sentence, and the log the rest', async () => {
  api.answerWith((_request, response) =>
    response.writeHead(503, { 'x-inside': 'node-7' }).end('SELECT'),
  );
  const client = new UpstreamClient({
    ...createOptions([api.url]),
    retry: { attempts: 0, budget: 0, statuses: [] },
  });
  const error = await client
    .read({ path: '/list' }, async () => {})
    .then(
      () => undefined,
      reason => reason,
    );
  expect(serializeError(error)).toEqual({
    name: 'ServiceUnavailableError',
    message: 'The API answered with an error, 503',
    code: 'status',
  });
  expect(error.logMessage).toBe(`GET ${api.url}/list answered 503`);
  expect(error.stack).toContain(error.logMessage);
});
