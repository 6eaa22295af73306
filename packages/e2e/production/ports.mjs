import { once } from 'node:events';
import { createServer } from 'node:net';

async function freePorts(count) {
  const servers = Array.from({ length: count }, () =>
    createServer().listen(0, '127.0.0.1'),
  );
  await Promise.all(servers.map(server => once(server, 'listening')));
  const ports = servers.map(server => server.address().port);
  servers.forEach(server => server.close());
  return ports;
}

/** Ports that nothing listens on. */
export async function choosePorts({ replicas }) {
  const [postgres, redis, nginx, spare, ...others] = await freePorts(
    4 + replicas,
  );
  return { postgres, redis, nginx, spare, replicas: others };
}
