import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shorten } from './devOutput.mjs';

const dim = text => `\x1b[2m${text}\x1b[22m`;
const time = '2026-11-25T03:50:21.134Z';

test('leaves out the time', () => {
  const line = `backend: ${dim(time)} catalog info Performing database migration`;
  const short = 'backend: catalog info Performing database migration';
  assert.equal(shorten(line), short);
  assert.equal(shorten(line.replace(dim(time), time)), short);
});

test('keeps the first line and the status of a failed request', () => {
  const request =
    '"GET /nosuch HTTP/1.1" 404 0 "http://localhost:3000/" "Mozilla/5.0"';
  const fields = 'type="incomingRequest" method="GET" url="/nosuch" status=404';
  assert.equal(
    shorten(`backend: ${time} rootHttpRouter info ${request} ${fields}`),
    'backend: rootHttpRouter info "GET /nosuch HTTP/1.1" 404',
  );
});

test('leaves out what `dev` itself prints', () => {
  const noise = [
    'frobsco: FrobsCo API, replica    http://127.0.0.1:7101',
    'frobsco: FrobsCo sign-in         http://127.0.0.1:7150',
    'frobsco: Private CA              /a/packages/frobsco/.cache/frobsco-ca.pem',
    '\x1b[36mapp-next\x1b[39m: <i> [webpack-dev-middleware] wait until bundle finished: /',
    'backend: Loading config from MergedConfigSource{FileConfigSource{path="a"}}',
    'backend: (node:1) [DEP0060] DeprecationWarning: The `util._extend` API is deprecated.',
    'backend: (Use `node --trace-deprecation ...` to show where the warning was created)',
  ];
  assert.deepEqual(
    noise.map(shorten),
    noise.map(() => undefined),
  );
});

test('keeps all other lines', () => {
  const lines = [
    'frobsco: Warning: it listens on 0.0.0.0, not on 127.0.0.1 alone',
    'frobsco: listen EADDRINUSE: address already in use 127.0.0.1:7100',
    'app: <e> [webpack-dev-middleware] Error: no such file',
    'app: Rspack compiled successfully',
    '',
  ];
  assert.deepEqual(lines.map(shorten), lines);
});
