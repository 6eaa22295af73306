import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, stopProcess, type Server } from './processes.ts';

// One worker, as a backend is one process, and no log; else nginx's own defaults.
const config = (upstream: string, port: number, folder: string) => `
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
  server {
    listen 127.0.0.1:${port};
    keepalive_requests 1000000;
    location / {
      proxy_pass ${upstream};
      proxy_set_header X-Frobs-Key secret;
    }
  }
}`;

/** Starts nginx in front of the upstream, if it is installed. */
export async function startNginx(
  upstream: string,
): Promise<Pick<Server, 'url' | 'stop'> | undefined> {
  if (spawnSync('nginx', ['-v']).error) {
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'bench-nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, config(upstream, port, folder));
  const child = spawn('nginx', ['-c', file, '-p', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(url).catch(() => undefined))) {
    if (child.exitCode !== null) {
      throw new Error('nginx does not start');
    }
    await sleep(20);
  }
  return {
    url,
    async stop() {
      // SIGTERM, so that it ends its worker as well.
      await stopProcess(child, 'SIGTERM');
      await rm(folder, { recursive: true });
    },
  };
}
