import { createClient } from './http.mjs';
import { userOf } from './programs.mjs';
import { Service } from './service.mjs';
import { waitFor } from './wait.mjs';

const READINESS = '/.backstage/health/v1/readiness';
const START_SECONDS = 240;

/** One backend of the built bundle. With a network, it runs in there. */
export class Replica extends Service {
  #client = createClient({});
  /** Host and port for the load balancer. */
  address;
  url;

  constructor({
    name,
    node,
    deployment,
    overlays,
    variables,
    port,
    network,
    log,
  }) {
    const user = userOf('nobody');
    const nodeArgs = [
      'packages/backend',
      ...['--config', 'app-config.yaml'],
      ...['--config', 'app-config.production.yaml'],
      ...overlays.flatMap(overlay => ['--config', overlay]),
    ];
    const [command, args] = network
      ? network.command(user, node, nodeArgs)
      : [node, nodeArgs];
    super({
      ...{ name, log, command, args },
      cwd: deployment,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        APP_CONFIG_backend_listen_port: `${port}`,
        ...variables,
      },
      ...(network ? {} : user),
    });
    this.address = `${network?.replicaHost ?? '127.0.0.1'}:${port}`;
    this.url = `http://${this.address}`;
  }

  /** A request past the load balancer. */
  send(path, options) {
    return this.#client.send(`${this.url}${path}`, options);
  }

  async isReady() {
    return (await this.send(READINESS, { timeout: 5_000 })).status === 200;
  }

  /** Waits until it serves. Gives the seconds that took. */
  async ready() {
    const { seconds } = await waitFor(`${this.name} ready`, START_SECONDS, () =>
      this.isReady(),
    );
    return seconds;
  }
}
