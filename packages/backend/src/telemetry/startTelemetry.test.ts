import { startTelemetry } from './startTelemetry';

// Any use of a package of the SDK fails.
jest.mock('./sdk', () => ({
  get sdk() {
    throw new Error('The SDK is loaded');
  },
}));

const NAMES = [
  'OTEL_METRICS_EXPORTER',
  'OTEL_TRACES_EXPORTER',
  'OTEL_SDK_DISABLED',
];

const startWith = (variables: NodeJS.ProcessEnv) => {
  NAMES.forEach(name => delete process.env[name]);
  Object.assign(process.env, variables);
  return startTelemetry();
};

afterAll(() => NAMES.forEach(name => delete process.env[name]));

it.each([
  ['nothing is set', {}],
  ['there are no exporters', { OTEL_TRACES_EXPORTER: 'none' }],
  ['a variable is empty', { OTEL_METRICS_EXPORTER: '' }],
  [
    'it is switched off',
    { OTEL_TRACES_EXPORTER: 'otlp', OTEL_SDK_DISABLED: 'true' },
  ],
])('loads nothing of the SDK if %s', (_, variables) => {
  expect(startWith(variables)).toEqual([]);
});

it.each([
  { OTEL_TRACES_EXPORTER: 'otlp' },
  { OTEL_METRICS_EXPORTER: 'otlp, prometheus' },
])('loads the SDK for %j', variables => {
  expect(() => startWith(variables)).toThrow('The SDK is loaded');
});

it('names a variable with an exporter that it does not have', () => {
  expect(() => startWith({ OTEL_TRACES_EXPORTER: 'zipkin' })).toThrow(
    'OTEL_TRACES_EXPORTER has "zipkin". It may have otlp, or none',
  );
});
