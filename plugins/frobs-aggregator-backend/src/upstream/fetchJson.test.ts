import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { z } from 'zod';
import { fetchJson } from './fetchJson';

const url = 'https://api.example.com/v1/list';
const schema = z.array(z.object({ weight: z.number() }));

describe('fetchJson', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const answerWith = (resolver: Parameters<typeof http.get>[1]) =>
    server.use(http.get(url, resolver));
  const request = () => fetchJson(url, schema, { timeout: 200 });

  it('gives what was sent, without the fields it does not know', async () => {
    answerWith(() => HttpResponse.json([{ weight: 1, colour: 'red' }]));
    await expect(request()).resolves.toEqual([{ weight: 1 }]);
  });

  it.each([
    [
      'an error status',
      () => new HttpResponse('oops', { status: 500, statusText: 'Broken' }),
      `GET ${url} answered 500 Broken`,
    ],
    [
      'no answer in time',
      () => delay('infinite'),
      `GET ${url} gave no answer within 200 ms`,
    ],
    [
      'no JSON',
      () => HttpResponse.text('<html>'),
      `GET ${url} answered with something that is not JSON`,
    ],
    [
      'another shape',
      () => HttpResponse.json([{ weight: 1 }, { weight: '1 kg' }]),
      `GET ${url} answered with an unexpected shape at [1].weight: Invalid input: expected number, received string`,
    ],
  ])('names the request and the cause: %s', async (_, resolver, message) => {
    answerWith(resolver as Parameters<typeof http.get>[1]);
    await expect(request()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message,
    });
  });
});
