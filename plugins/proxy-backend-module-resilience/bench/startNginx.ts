import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './servers/freePort';
import { type BenchServer, stopProcess } from './startServer';

const KEEP_ALIVE = `
      proxy_http_version 1.1;
      proxy_set_header Connection "";`;

// One worker, as a backend is one process, and no log.
const config = (upstream: URL, port: number, folder: string, keep: boolean) => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map(name => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ')}
  upstream api {
    server ${upstream.host};
    ${keep ? 'keepalive 128;' : ''}
  }
  server {
    listen 127.0.0.1:${port};
    keepalive_requests 1000000;
    location / {
      proxy_pass http://api;
      proxy_set_header X-Api-Key secret;${keep ? KEEP_ALIVE : ''}
    }
  }
}`;

/**
 * Starts nginx in front of the upstream, where it is installed.
 *
 * @param keepAlive - whether it keeps connections to the upstream, which it does
 * not as it comes
 */
export async function startNginx(
  upstream: string,
  { keepAlive }: { keepAlive: boolean },
): Promise<BenchServer | undefined> {
  if (spawnSync('nginx', ['-v']).error) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'bench-nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, config(new URL(upstream), port, folder, keepAlive));
  const child = spawn('nginx', ['-c', file, '-p', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) break;
  }
  return {
    url,
    async stop() {
      // So that it can end its worker, too.
      await stopProcess(child, 'SIGTERM');
      await rm(folder, { recursive: true });
    },
  };
}
