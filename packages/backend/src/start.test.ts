import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

const root = `${__dirname}/../../..`;
/** All variables of the production config, sorted. */
const PRODUCTION = {
  AUTH_FROBSCO_CLIENT_ID: 'backstage',
  AUTH_FROBSCO_CLIENT_SECRET: 'a-secret',
  AUTH_SESSION_SECRET: 'a-secret',
  BACKSTAGE_URL: 'http://localhost:7007',
  FROBSCO_API_KEY: 'a-key',
  FROBSCO_CLIENT_SECRET: 'a-secret',
  FROBSCO_RESTRICTED_API_KEY: 'another-key',
  POSTGRES_HOST: '127.0.0.1',
  POSTGRES_PASSWORD: 'a-secret',
  POSTGRES_PORT: '1', // Where nothing listens.
  POSTGRES_USER: 'backstage',
  REDIS_URL: 'redis://127.0.0.1:1',
};

/** Starts the backend with the production config, and waits for its end. */
async function start(variables: Partial<typeof PRODUCTION>) {
  const child = spawn(
    process.execPath,
    [
      ...[
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      `${root}/packages/backend/src/index.ts`,
      ...['--config', `${root}/app-config.yaml`],
      ...['--config', `${root}/app-config.production.yaml`],
    ],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: 'production',
        // A free port.
        APP_CONFIG_backend_listen_port: '0',
        ...variables,
      },
    },
  );
  const ended = new Promise<number | null>(resolve =>
    child.on('exit', code => resolve(code)),
  );
  child.stdout.resume();
  const lines = (await text(child.stderr)).trim().split('\n');
  return { code: await ended, lastLine: lines.at(-1) };
}

// Far away: on a busy machine, a start takes ten times as long as on an idle one.
jest.setTimeout(300_000);

describe('a start that fails', () => {
  it('names all variables that are missing or empty', async () => {
    const { code, lastLine } = await start({ FROBSCO_API_KEY: ' ' });
    const names = Object.keys(PRODUCTION).join(', ');
    expect(lastLine).toBe(
      `The backend did not start. Environment variables not set: ${names}`,
    );
    expect(code).toBe(1);
  });

  it('names the database if it does not answer', async () => {
    const { code, lastLine } = await start(PRODUCTION);
    expect(lastLine).toMatch(
      /^The backend did not start\. .*connect to the database.*ECONNREFUSED 127\.0\.0\.1:1\b/,
    );
    expect(code).toBe(1);
  });
});
