import { metrics, SpanStatusCode } from '@opentelemetry/api';
import {
  InMemoryMetricExporter,
  AggregationTemporality,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { createOptions } from './__testUtils__/createOptions';
import { useTestServer } from './testUtils';
import { UpstreamClient } from './UpstreamClient';

const api = useTestServer();
const labels = { strategy: 'proxy', upstream: '/frobs' };

const spans = new InMemorySpanExporter();
const exported = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({ exporter: exported });

beforeAll(() => {
  new NodeTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(spans)],
  }).register();
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
});
beforeEach(() => {
  spans.reset();
  exported.reset();
});
afterAll(() => reader.shutdown());

const createClient = (options = {}) =>
  new UpstreamClient(
    createOptions([`${api.url}/v1`], {
      labels,
      headers: { 'x-key': 'a-secret' },
      ...options,
    }),
  );

/** The values of a metric, a histogram by its count, each with its attributes. */
async function collect(name: string) {
  await reader.forceFlush();
  return exported
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics)
    .flatMap(({ metrics: found }) => found)
    .filter(({ descriptor }) => descriptor.name === name)
    .flatMap(({ dataPoints }) => dataPoints as any[])
    .map(({ attributes, value }) => ({
      ...attributes,
      value: value.count ?? value,
    }));
}

it('has a span and a duration for each attempt', async () => {
  const target = `${api.url}/v1`;
  api.answerWith(
    (_request, response) => response.writeHead(503).end(),
    (_request, response) => response.end(),
  );
  const { body } = await createClient().request({ path: '/list?key=a-secret' });
  await body.resume().toArray();

  expect(spans.getFinishedSpans()).toMatchObject([
    {
      name: 'GET /frobs',
      attributes: { ...labels, target, outcome: 'status' },
      status: {
        code: SpanStatusCode.ERROR,
        message: `GET ${target}/list answered 503`,
      },
    },
    { name: 'GET /frobs', attributes: { ...labels, target, outcome: 'ok' } },
  ]);
  expect(await collect('upstream.attempt.duration')).toEqual([
    { ...labels, target, outcome: 'status', value: 1 },
    { ...labels, target, outcome: 'ok', value: 1 },
  ]);
  const everything = spans
    .getFinishedSpans()
    .map(({ attributes, events, status }) => ({ attributes, events, status }));
  expect(JSON.stringify(everything)).not.toContain('a-secret');
});

it('shows whether a breaker is open, also when one request may try', async () => {
  const values = async () =>
    (await collect('upstream.breaker.open'))
      .filter(({ upstream }) => upstream === 'a')
      .map(({ value }) => value);
  const client = createClient({
    breaker: { failures: 1, openFor: 0 },
    labels: { strategy: 'proxy', upstream: 'a' },
  });
  expect(await values()).toEqual([0]);
  exported.reset();
  api.answerWith(
    (_request, response) => response.writeHead(500).end(),
    (_request, response) => response.end(),
  );
  await client.request({ path: '/' });
  expect(await values()).toEqual([1]);
  exported.reset();
  await client.request({ path: '/' });
  expect(await values()).toEqual([0]);
});
