import { connect } from 'node:net';

/** Whether somebody accepts connections there. */
function answers(port, host) {
  return new Promise(resolve => {
    const socket = connect({ port, host, timeout: 1_000 });
    const done = answer => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', done(true));
    socket.on('error', done(false));
    socket.on('timeout', done(false));
  });
}

/** One line for each port of the services that another process holds. */
export async function takenPorts(services) {
  const wanted = services.flatMap(({ ports }) => Object.entries(ports));
  const lines = await Promise.all(
    wanted.map(async ([port, purpose]) => {
      // `localhost` may be either of the two, so that both have to be free.
      const hosts = ['127.0.0.1', '::1'];
      const taken = await Promise.all(hosts.map(host => answers(port, host)));
      return taken.includes(true)
        ? `Port ${port} is taken, ${purpose} needs it: stop the process that \`lsof -i :${port}\` names.`
        : undefined;
    }),
  );
  return lines.filter(Boolean);
}
