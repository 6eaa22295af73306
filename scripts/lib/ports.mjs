import { connect } from 'node:net';

function acceptsConnections(port, host) {
  return new Promise(resolve => {
    const socket = connect({ port, host, timeout: 1_000 });
    const done = result => () => {
      socket.destroy();
      resolve(result);
    };
    socket.on('connect', done(true));
    socket.on('error', done(false));
    socket.on('timeout', done(false));
  });
}

/** `localhost` may mean either address, so both have to be free. */
async function isTaken(port) {
  const hosts = ['127.0.0.1', '::1'];
  const taken = await Promise.all(
    hosts.map(host => acceptsConnections(port, host)),
  );
  return taken.includes(true);
}

/** A line for each port of the services that another process uses, and whether it is `all` of them. */
export async function takenPorts(services) {
  const ports = services.flatMap(service => Object.entries(service.ports));
  const taken = await Promise.all(ports.map(([port]) => isTaken(port)));
  const lines = ports
    .filter((_, index) => taken[index])
    .map(
      ([port, user]) =>
        `Port ${port}, for ${user}, is in use. Stop the process that \`lsof -i :${port}\` names.`,
    );
  return { all: !taken.includes(false), lines };
}
