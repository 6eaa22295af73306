import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { trace } from '@opentelemetry/api';
import { request as send } from 'node:http';
import { once } from 'node:events';
import request from 'supertest';
import { startGraphql } from './__testUtils__/startGraphql';
import { createToys } from './__testUtils__/toys';

const start = async (config = {}) => {
  const { module, ...toys } = createToys();
  return { ...toys, ...(await startGraphql([module], config)) };
};

describe('a query', () => {
  it('reads what many fields need with one call', async () => {
    const { query, calls } = await start();
    const { body } = await query('{ modules toys { id name } }').expect(200);
    expect(body).toEqual({
      data: {
        modules: ['toys'],
        toys: [
          { id: 'a', name: 'a of user:default/mock' },
          { id: 'b', name: 'b of user:default/mock' },
        ],
      },
    });
    expect(calls).toEqual(['toys(10)', 'names(a,b)']);
  });

  it('shares nothing between users', async () => {
    const { post, query } = await start();
    const text = '{ toys { name } }';
    await query(text).expect(200);
    const { body, headers } = await post()
      .set('authorization', mockCredentials.user.header('user:default/eve'))
      .send({ query: text })
      .expect(200);
    expect(body.data.toys[0].name).toBe('a of user:default/eve');
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it('loses only the path of a field that fails, is slow or has a wrong shape', async () => {
    const { query, logger } = await start({ timeout: '50ms' });
    const { body, headers } = await query(
      '{ missing { id } secret { id } slow { id } wrong { id price } toys { id } }',
    )
      .set('x-request-id', 'req-1')
      .expect(200);
    expect(body.data).toEqual({
      missing: null,
      secret: null,
      slow: null,
      wrong: { id: 'a', price: null },
      toys: [{ id: 'a' }, { id: 'b' }],
    });
    const requestId = 'req-1';
    const internal = { code: 'INTERNAL_SERVER_ERROR', requestId };
    const errorsByPath = Object.fromEntries(
      body.errors.map(({ path, message, extensions }: any) => [
        path.join('.'),
        { message, ...extensions },
      ]),
    );
    expect(errorsByPath).toEqual({
      missing: {
        message: 'There is no such toy',
        code: 'NOT_FOUND',
        requestId,
      },
      secret: { message: 'Unexpected error', ...internal },
      slow: {
        message: expect.stringMatching(/in time/),
        code: 'TIMEOUT',
        requestId,
      },
      'wrong.price': { message: 'Unexpected error', ...internal },
    });
    expect(headers['x-request-id']).toBe('req-1');
    expect(logger.error).toHaveBeenCalledWith(
      'GraphQL request req-1 failed at secret',
      expect.objectContaining({
        message: expect.stringMatching(/10\.0\.0\.7/),
      }),
    );
  });

  it('has an id in each error: that of its trace, if there is one', async () => {
    const { query } = await start();
    const wrong = '{ toyz { id } }';
    const idsOf = (id: string) =>
      query(wrong)
        .set('x-request-id', id)
        .then(({ headers, body }) => [
          headers['x-request-id'],
          body.errors[0].extensions.requestId,
        ]);
    // The second one gets the errors of the first from a cache.
    expect(await Promise.all(['a', 'b'].map(idsOf))).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const span = trace.wrapSpanContext({ traceId, spanId: '1', traceFlags: 1 });
    const active = jest.spyOn(trace, 'getActiveSpan').mockReturnValue(span);
    expect(await idsOf('a')).toEqual([traceId, traceId]);
    active.mockRestore();
  });

  const fail = () => {
    throw new Error('connect ECONNREFUSED 10.0.0.7');
  };

  it.each([
    ['onRequest', { onRequest: fail }],
    ['onResultProcess', { onResultProcess: fail }],
    [
      'onResponse of a class',
      new (class {
        onResponse() {
          return fail();
        }
      })(),
    ],
    ['instrumentation', { instrumentation: { request: fail } }],
  ])("has no stack if a module's own plugin fails: %s", async (_, plugin) => {
    const module = { ...createToys().module, plugins: [plugin] };
    const { query, logger } = await startGraphql([module]);
    const { body, headers } = await query('{ toys { id } }').expect(500);
    const requestId = headers['x-request-id'];
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId };
    expect(body).toEqual({
      errors: [{ message: 'Unexpected error', extensions }],
    });
    expect(logger.error).toHaveBeenCalledWith(
      `GraphQL request ${requestId} failed in a plugin`,
      expect.objectContaining({ message: 'connect ECONNREFUSED 10.0.0.7' }),
    );
  });

  it.each([
    ['query', 'slow { id }'],
    ['mutation', 'wait { id } break { id }'],
  ])('is aborted if the client leaves: a %s', async (operation, fields) => {
    const { port, calls, signals, logger } = await start();
    const sent = send({
      port,
      path: '/api/graphql',
      method: 'POST',
      headers: {
        authorization: mockCredentials.user.header(),
        'content-type': 'application/json',
      },
    });
    sent.on('error', () => {});
    sent.end(JSON.stringify({ query: `${operation} { ${fields} }` }));
    while (!signals[0]) {
      await new Promise(setImmediate);
    }
    const aborted = once(signals[0], 'abort');
    sent.destroy();
    await aborted;
    expect(signals[0].aborted).toBe(true);
    await new Promise(setImmediate);
    expect(calls).toEqual(['slow']);
    expect(logger.error).not.toHaveBeenCalled();
  });
});

describe('a request that is refused', () => {
  const json = 'application/json';
  const text = '{ toys { id } }';

  it.each([
    [401, 'without a token', undefined, json, { query: text }],
    [
      415,
      'of a form',
      '',
      'application/x-www-form-urlencoded',
      { query: text },
    ],
    [415, 'with files', '', 'multipart/form-data; boundary=x', '--x--'],
    [415, 'of plain text', '', 'text/plain', JSON.stringify({ query: text })],
    [400, 'with broken JSON', '', json, '{'],
    [400, 'of many queries', '', json, [{ query: text }, { query: text }]],
    [400, 'without a query', '', json, {}],
    [400, 'with a syntax error', '', json, { query: '{ toys' }],
    [400, 'with an unknown field', '', json, { query: '{ toyz { id } }' }],
    [
      400,
      'with a wrong variable',
      '',
      json,
      {
        query: 'query ($n: Int) { toys(first: $n) { id } }',
        variables: { n: 'many' },
      },
    ],
    [413, 'of 1 MB', '', json, { query: `#${'x'.repeat(1e6)}\n${text}` }],
  ])('gets %s %s', async (status, _, token, type, body) => {
    const { server, calls } = await start();
    const sent = request(server).post('/api/graphql').set('content-type', type);
    if (token !== undefined) {
      sent.set('authorization', mockCredentials.user.header());
    }
    const response = await sent.send(body as any);
    expect(response.status).toBe(status);
    // Backstage itself answers those without a token.
    const error = response.body.errors?.[0] ?? {
      extensions: {},
      ...response.body.error,
    };
    expect(error.message).toMatch(/\w+/);
    expect(error.extensions.code ?? error.name).toMatch(
      /^([A-Z_]+|AuthenticationError)$/,
    );
    expect(response.text).not.toMatch(/node_modules|not valid JSON|\n\s+at /);
    expect(calls).toEqual([]);
  });

  it('gets 411 without a length', async () => {
    const { port, calls } = await start();
    const { status } = await fetch(`http://localhost:${port}/api/graphql`, {
      method: 'POST',
      headers: {
        authorization: mockCredentials.user.header(),
        'content-type': json,
      },
      body: new Blob([JSON.stringify({ query: text })]).stream(),
      ...{ duplex: 'half' },
    });
    expect(status).toBe(411);
    expect(calls).toEqual([]);
  });

  it.each([
    [415, { 'content-encoding': 'gzip' }, 'mutation { break { id } }'],
    [406, { accept: 'text/html' }, 'mutation { break { id } }'],
    [406, { accept: json }, 'subscription { tick }'],
  ])('gets %s for what it cannot read or answer: %j', async (...sent) => {
    const [status, headers, query] = sent;
    const { post, calls, signals } = await start();
    const { body } = await post().set(headers).send({ query }).expect(status);
    expect(body.errors[0]).toMatchObject({
      message: expect.stringMatching(/^(Send|Accept) /),
      extensions: { code: expect.any(String) },
    });
    expect([calls, signals]).toEqual([[], []]);
  });

  it.each([
    'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8',
    'application/json;charset=UTF-8;odata=none',
    'application/*;q=0.8',
    '',
  ])('is none that accepts JSON in another way: %j', async accept => {
    const { post } = await start();
    const sent = post().set({ accept }).send({ query: '{ modules }' });
    expect((await sent).status).toBe(200);
  });

  it('gets 405 for a mutation by GET', async () => {
    const { server, calls } = await start({
      persistedOperations: { only: true },
    });
    await request(server)
      .get('/api/graphql?query=mutation{break{id}}')
      .set('authorization', mockCredentials.user.header())
      .expect(405);
    expect(calls).toEqual([]);
  });
});

describe('GraphiQL', () => {
  it('is a page of its own for developers who are signed in', async () => {
    const { server } = await start();
    const get = () => request(server).get('/api/graphql');
    await get().expect(401);
    const { text } = await get()
      .set('cookie', mockCredentials.limitedUser.cookie())
      .expect('content-type', /html/)
      .expect(200);
    expect(text).toContain('Backstage GraphQL');
    expect(text).not.toMatch(/<(script|link)[^>]*(src|href)="https?:/);
    // Subscriptions, too: this page is all that there is by GET.
    expect(text.includes('"method":"POST"')).toBe(true);
    const { body } = await request(server)
      .post('/api/graphql')
      .set('cookie', mockCredentials.limitedUser.cookie())
      .send({ query: '{ __schema { queryType { name } } toys { name } }' })
      .expect(200);
    expect(body.data.__schema.queryType.name).toBe('Query');
    expect(body.data.toys[0].name).toBe('a of user:default/mock');
  });
});

describe('a subscription', () => {
  const subscribe = (port: number, field = 'tick') =>
    fetch(`http://localhost:${port}/api/graphql`, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        authorization: mockCredentials.user.header(),
        'content-type': 'application/json',
      },
      body: JSON.stringify({ query: `subscription { ${field} }` }),
    });

  it('sends events until the client leaves, and not too many at a time', async () => {
    const { port, signals } = await start({ limits: { subscriptions: 1 } });
    const response = await subscribe(port);
    expect(response.headers.get('content-type')).toMatch('text/event-stream');
    const reader = response
      .body!.pipeThrough(new TextDecoderStream())
      .getReader();
    let received = '';
    while (!received.includes('"tick":2')) {
      received += (await reader.read()).value;
    }
    expect(received).toContain('data: {"data":{"tick":1}}');

    const refused = await subscribe(port);
    expect(await refused.text()).toContain('TOO_MANY_SUBSCRIPTIONS');

    const aborted = once(signals[0], 'abort');
    await reader.cancel();
    await aborted;
    const next = await subscribe(port);
    expect(next.status).toBe(200);
    await next.body!.cancel();
  });

  it('ends with an error that has the id of the request, if its source fails', async () => {
    const { port, logger } = await start();
    const response = await subscribe(port, 'broken');
    const requestId = response.headers.get('x-request-id');
    const text = await response.text();
    expect(text).toContain(
      `{"message":"Unexpected error","extensions":{"code":"INTERNAL_SERVER_ERROR","requestId":"${requestId}"}}`,
    );
    expect(text).not.toContain('10.0.0.7');
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining(`${requestId}`),
      expect.objectContaining({ message: 'connect ECONNREFUSED 10.0.0.7' }),
    );
  });

  it('ends if the token expires', async () => {
    const { credentials } = mockServices.httpAuth.mock();
    credentials.mockImplementation(async () => ({
      ...mockCredentials.user(),
      expiresAt: new Date(Date.now() + 100),
    }));
    const { port } = await startGraphql([createToys().module], {}, credentials);
    const response = await subscribe(port);
    expect(await response.text()).toMatch(/The token has expired.*TIMEOUT/);
  });
});
