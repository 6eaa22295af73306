import { join } from 'node:path';
import { ControlClient } from 'frobsco/client';
import { startFrobsco } from 'frobsco';
import { variables, writeOverlay } from './config.mjs';
import { createNetwork } from './network.mjs';
import { createNginx } from './nginx.mjs';
import { choosePorts } from './ports.mjs';
import { createPostgres } from './postgres.mjs';
import { findNode, findPrograms } from './programs.mjs';
import { createRedis } from './redis.mjs';
import { Replica } from './replicas.mjs';
import { waitFor } from './wait.mjs';

const REPLICAS = 3;

/**
 * Three replicas of the bundle in `deployment` behind nginx, with PostgreSQL, Redis and the
 * mock as FrobsCo. Only the replicas are not started yet.
 */
export async function startCluster({ folder, logs, deployment }) {
  const find = findPrograms();
  const network = createNetwork();
  const host = network?.host ?? '127.0.0.1';
  const ports = await choosePorts({ replicas: REPLICAS });
  const frobsco = await startFrobsco({ host, journalSize: 100_000 });
  const url = `https://localhost:${ports.nginx}`;

  const postgres = createPostgres({
    ...{ find, host, port: ports.postgres },
    folder: join(folder, 'postgres'),
    log: join(logs, 'postgres.log'),
  });
  const overlay = join(folder, 'overlay.yaml');
  writeOverlay(overlay, frobsco.urls);
  const node = findNode(folder);
  const secrets = {};
  const createReplica = ({
    name,
    overlays = [],
    without = [],
    extraVariables,
    ...options
  }) =>
    new Replica({
      ...options,
      ...{ name, deployment, node },
      overlays: [overlay, ...overlays],
      log: join(logs, `${name.replace(' ', '-')}.log`),
      variables: {
        ...variables({ host, ports, url }, { changed: secrets, without }),
        ...extraVariables,
      },
    });
  const replicas = ports.replicas.map((port, index) =>
    createReplica({
      ...{ name: `replica ${index + 1}`, port },
      network: index === REPLICAS - 1 ? network : undefined,
    }),
  );
  const redis = createRedis({
    ...{ find, folder, host, port: ports.redis },
    log: join(logs, 'redis.log'),
  });
  const nginx = createNginx({
    ...{ find, folder, port: ports.nginx, replicas },
    log: join(logs, 'nginx.log'),
  });

  const services = [
    ...replicas,
    nginx.service,
    redis.service,
    postgres.service,
  ];
  const kill = () => services.forEach(service => service.kill());
  process.on('exit', kill);
  [postgres.service, redis.service, nginx.service].forEach(service =>
    service.start(),
  );
  await waitFor('PostgreSQL ready', 60, postgres.isReady);
  postgres.query("create role backstage login createdb password 'a-password'");

  return {
    /** New values of variables, for the replicas that start from now on. */
    secrets,
    ...{ deployment, find, url, folder, logs },
    ...{ network, postgres, redis, replicas },
    /** Starts one that nginx does not know. */
    startReplica(options) {
      const replica = createReplica({ ...options, port: ports.spare });
      services.push(replica);
      replica.start();
      return replica;
    },
    ca: nginx.certificate,
    mock: new ControlClient(frobsco.urls.control),
    stop() {
      kill();
      return frobsco.stop();
    },
  };
}
