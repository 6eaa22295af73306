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
afterEach(() => jest.restoreAllMocks());
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

it('shows whether a breaker is open', async () => {
  const openBreakers = async () => {
    exported.reset();
    const found = await collect('upstream.breaker.open');
    return found.filter(({ upstream }) => upstream === 'a');
  };
  const openFor = 60_000;
  const a = { strategy: 'proxy', upstream: 'a' };
  const client = createClient({
    breaker: { failures: 1, openFor },
    labels: a,
    retry: { attempts: 0, budget: 0, statuses: [] },
  });
  const target = `${api.url}/v1`;
  expect(await openBreakers()).toEqual([{ ...a, target, value: 0 }]);

  api.answerWith((_request, response) => response.writeHead(503).end());
  await client.request({ path: '/' });
  expect(await openBreakers()).toEqual([{ ...a, target, value: 1 }]);

  // Also if nobody asks again, as happens to a backup.
  jest.spyOn(performance, 'now').mockReturnValue(performance.now() + openFor);
  expect(await openBreakers()).toEqual([{ ...a, target, value: 0 }]);
});
