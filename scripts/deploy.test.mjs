import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { inRepo, read } from './lib/paths.mjs';

/** The variables of docs/production.md. */
const variables = Array.from(
  read('docs/production.md').matchAll(/^\| `([A-Z_]+)`/gm),
  ([, name]) => name,
);

const withoutComments = file => read(file).replace(/^\s*#.*$/gm, '');

test('docs/production.md has the variables of the config, and no others', () => {
  const config =
    withoutComments('app-config.yaml') +
    withoutComments('app-config.production.yaml');
  const used = [...config.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
  assert.ok(used.length > 5);
  assert.deepEqual(variables.toSorted(), [...new Set(used)].toSorted());
});

test('the audit log has who reads with a secret', () => {
  const { backend } = parse(read('app-config.production.yaml'));
  assert.equal(backend.auditor.severityLogLevelMappings.low, 'info');
});

const dockerfile = read('deploy/Dockerfile');

test('the linter finds nothing in the Dockerfile', () => {
  const lines = dockerfile.split('\n');
  assert.deepEqual(
    validate(dockerfile).map(
      ({ message, range }) => `${message}: ${lines[range.start.line]}`,
    ),
    [],
  );
});

test('the image has the Node of .nvmrc, by its digest', () => {
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(
    ([, base]) => base,
  );
  const version = read('.nvmrc').trim();
  const pattern = new RegExp(`^node:${version}-\\w+-slim@sha256:[0-9a-f]{64}$`);
  assert.ok(bases.length > 0);
  bases.forEach(base => assert.match(base, pattern));
});

const rules = parse(read('deploy/observability/alerts.yaml')).groups.flatMap(
  group => group.rules,
);
const panels = JSON.parse(read('deploy/observability/dashboard.json')).panels;

/** Of instrumentations and of Backstage, as a scrape of the running backend has them. */
const FOREIGN = [
  'backend_tasks_task_runs_count_total',
  'db_client_operation_duration_bucket',
  'http_server_request_duration_bucket',
  'http_server_request_duration_count',
  'nodejs_eventloop_utilization',
  'up',
  'v8js_memory_heap_used',
];

/** The metrics that the packages here create, as Prometheus names them. */
function ownMetrics() {
  const { stdout } = spawnSync(
    'git',
    ['grep', '-hoE', "'(upstream|frobs_aggregator)\\.[a-z_.]+'", '--'].concat(
      ['packages/upstream-node/src/*.ts', 'plugins/*-backend*/src/*.ts'],
      [':!*.test.ts'],
    ),
    { cwd: inRepo('.'), encoding: 'utf8' },
  );
  return stdout
    .trim()
    .split('\n')
    .map(name => name.slice(1, -1).replaceAll('.', '_'))
    .flatMap(name =>
      ['', '_total', '_bucket', '_count'].map(ending => name + ending),
    );
}

/** Drops label lists, ranges and the labels after `by`, and gives the names that are left. */
const metricsOf = query =>
  query
    .replace(/"[^"]*"|\{[^}]*\}|\[[^\]]*\]|\bby \([^)]*\)/g, '')
    .match(/\b[a-z][a-z0-9_]*\b(?!\s*\()/g)
    .filter(name => name !== 'by');

test('dashboard and alerts use metrics that exist', () => {
  const queries = [
    ...rules.map(({ expr }) => expr),
    ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ];
  const used = [...new Set(queries.flatMap(metricsOf))];
  const known = [...FOREIGN, ...ownMetrics()];
  assert.ok(used.includes('upstream_breaker_open'));
  assert.deepEqual(
    used.filter(name => !known.includes(name)),
    [],
  );
  assert.deepEqual(
    FOREIGN.filter(name => !used.includes(name)),
    [],
  );
});

test('docs/operations.md has a section for each alert, and no others', () => {
  const [, section] = read('docs/operations.md').split('\n## Alerts\n');
  const documented = [...section.split('\n## ')[0].matchAll(/^### (\w+)$/gm)];
  assert.deepEqual(
    documented.map(([, name]) => name).toSorted(),
    rules.map(({ alert }) => alert).toSorted(),
  );
});

test("each part of the collector's pipelines is configured, and no other is", () => {
  const { service, ...parts } = parse(
    read('deploy/observability/otel-collector.yaml'),
  );
  const pipelines = Object.values(service.pipelines);
  for (const [kind, configured] of Object.entries(parts)) {
    const used = pipelines.flatMap(pipeline => pipeline[kind]);
    assert.deepEqual(
      [...new Set(used)].toSorted(),
      Object.keys(configured).toSorted(),
      kind,
    );
  }
});

const compose = parse(read('deploy/compose.yaml'), { merge: true });

test('each service of compose.yaml restarts, and says how it is checked', () => {
  for (const [name, service] of Object.entries(compose.services)) {
    const builtHere = service.image === 'frobs-portal';
    assert.ok(builtHere || service.healthcheck, `${name}: healthcheck`);
    assert.equal(service.restart, 'unless-stopped', name);
  }
});

test('compose.yaml sets the variables of docs/production.md', () => {
  const set = Object.keys(compose.services['backstage-1'].environment);
  assert.deepEqual(
    variables.filter(name => !set.includes(name)),
    [],
  );
});
