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

/** `localhost` may be either of the two, so that both have to be free. */
async function isTaken(port) {
  const hosts = ['127.0.0.1', '::1'];
  const taken = await Promise.all(hosts.map(host => answers(port, host)));
  return taken.includes(true);
}

/** The ports of the services that other processes hold, all of them or some, with a line for each. */
export async function takenPorts(services) {
  const wanted = services.flatMap(({ ports }) => Object.entries(ports));
  const taken = await Promise.all(wanted.map(([port]) => isTaken(port)));
  const lines = wanted
    .filter((_, index) => taken[index])
    .map(
      ([port, purpose]) =>
        `Port ${port} is taken, ${purpose} needs it: stop the process that \`lsof -i :${port}\` names.`,
    );
  return { all: !taken.includes(false), lines };
}
