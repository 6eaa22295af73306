import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../../scripts/lib/paths.mjs';
import { Service } from './service.mjs';

const PERIOD_MS = 1_000;
const FAILURES = 2;

function createCertificate(openssl, folder) {
  const { status, stderr } = spawnSync(
    openssl,
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt'],
      ...['ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
      ...['-keyout', join(folder, 'tls.key'), '-out', join(folder, 'tls.crt')],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(stderr);
  }
}

/** Writes deploy/nginx.conf with the addresses and files of this cluster. */
function writeServer({ folder, port, replicas }) {
  const servers = replicas.map(({ address }) => `  server ${address};`);
  const text = read('deploy/nginx.conf')
    .replace(/(^ {2}server \S+;\n)+/m, `${servers.join('\n')}\n`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replaceAll('/etc/nginx/tls', folder);
  writeFileSync(join(folder, 'portal.conf'), text);
}

function writeConfig(folder) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid() === 0 ? 'user nobody nogroup;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  ${temporary.join('\n  ')}
  include ${folder}/portal.conf;
}
`,
  );
}

/** Calls back with the replicas that are ready, each time that they are others than before. */
function watchReadiness(replicas, onChange) {
  const failures = new Map(replicas.map(replica => [replica, FAILURES]));
  let known;

  async function watch(replica) {
    const isReady = await replica.isReady();
    failures.set(replica, isReady ? 0 : failures.get(replica) + 1);
  }
  async function watchAll() {
    await Promise.all(replicas.map(watch));
    const ready = replicas.filter(each => failures.get(each) < FAILURES);
    const names = ready.map(({ name }) => name).join();
    if (ready.length > 0 && names !== known) {
      known = names;
      onChange(ready);
    }
    setTimeout(watchAll, PERIOD_MS).unref();
  }
  watchAll();
}

/**
 * nginx in front of the replicas. It does not ask them whether they are ready. As a platform
 * does, this takes one out that says twice in a row that it is not.
 */
export function createNginx({ find, folder, port, replicas, log }) {
  createCertificate(find('openssl'), folder);
  writeConfig(folder);
  writeServer({ folder, port, replicas });
  const service = new Service({
    name: 'nginx',
    command: find('nginx'),
    args: ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'],
    log,
  });
  watchReadiness(replicas, ready => {
    writeServer({ folder, port, replicas: ready });
    service.signal('SIGHUP');
  });
  return { service, certificate: readFileSync(join(folder, 'tls.crt')) };
}
