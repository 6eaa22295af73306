import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { ClientGoneError, ProxiedRequest } from './ProxiedRequest';

function receive({ hasLeft }: { hasLeft: boolean }) {
  const url = { baseUrl: '/api/proxy', originalUrl: '/api/proxy/frobs/list' };
  const request = Object.assign(new IncomingMessage(new Socket()), url, {
    method: 'GET',
  });
  const response = new ServerResponse(request);
  if (hasLeft) {
    response.destroy();
  }
  return {
    response,
    proxied: new ProxiedRequest(request as any, response as any),
  };
}

it('is over if its client left while its token was checked', () => {
  const { signal } = receive({ hasLeft: true }).proxied;
  expect(signal.reason).toBeInstanceOf(ClientGoneError);
});

it('is over once its client leaves', () => {
  const { proxied, response } = receive({ hasLeft: false });
  expect(proxied.signal.aborted).toBe(false);
  response.emit('close');
  expect(proxied.signal.reason).toBeInstanceOf(ClientGoneError);
});
