import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { ClientGoneError, ProxiedRequest } from './ProxiedRequest';

it('is over if its client left while its token was checked', () => {
  const url = { baseUrl: '/api/proxy', originalUrl: '/api/proxy/frobs/list' };
  const request = Object.assign(new IncomingMessage(new Socket()), url, {
    method: 'GET',
  });
  const response = new ServerResponse(request);
  response.destroy();
  const { signal } = new ProxiedRequest(request as any, response as any);
  expect(signal.reason).toBeInstanceOf(ClientGoneError);
});
