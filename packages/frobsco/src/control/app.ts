import { createApp } from '../http/app.ts';
import type { ListenerStatus } from '../http/listener.ts';
import { renderPage } from './page.ts';

/** The control port: says what runs where. */
export async function createControl(listeners: () => ListenerStatus[]) {
  const app = await createApp({
    title: 'FrobsCo control',
    version: '1.0.0',
    description: 'Steers the mock.',
  });

  app.get('/health', (_request, reply) => {
    const all = listeners();
    const ok = all.every(listener => listener.listening);
    return reply
      .status(ok ? 200 : 503)
      .send({ status: ok ? 'ok' : 'starting', listeners: all });
  });

  app.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(renderPage(listeners())),
  );
  return app;
}
