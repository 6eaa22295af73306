/**
 * The packages of the OpenTelemetry SDK. Each is loaded when it is first used: imports would load
 * all of them in backends without telemetry, and `import()` would load them too late.
 */
export const sdk = {
  get core(): typeof import('@opentelemetry/core') {
    return require('@opentelemetry/core');
  },
  get http(): typeof import('@opentelemetry/instrumentation-http') {
    return require('@opentelemetry/instrumentation-http');
  },
  get instrumentation(): typeof import('@opentelemetry/instrumentation') {
    return require('@opentelemetry/instrumentation');
  },
  get metrics(): typeof import('@opentelemetry/sdk-metrics') {
    return require('@opentelemetry/sdk-metrics');
  },
  get otlpMetrics(): typeof import('@opentelemetry/exporter-metrics-otlp-http') {
    return require('@opentelemetry/exporter-metrics-otlp-http');
  },
  get otlpTraces(): typeof import('@opentelemetry/exporter-trace-otlp-http') {
    return require('@opentelemetry/exporter-trace-otlp-http');
  },
  get pg(): typeof import('@opentelemetry/instrumentation-pg') {
    return require('@opentelemetry/instrumentation-pg');
  },
  get prometheus(): typeof import('@opentelemetry/exporter-prometheus') {
    return require('@opentelemetry/exporter-prometheus');
  },
  get resources(): typeof import('@opentelemetry/resources') {
    return require('@opentelemetry/resources');
  },
  get runtime(): typeof import('@opentelemetry/instrumentation-runtime-node') {
    return require('@opentelemetry/instrumentation-runtime-node');
  },
  get traces(): typeof import('@opentelemetry/sdk-trace-node') {
    return require('@opentelemetry/sdk-trace-node');
  },
  get undici(): typeof import('@opentelemetry/instrumentation-undici') {
    return require('@opentelemetry/instrumentation-undici');
  },
  get winston(): typeof import('@opentelemetry/instrumentation-winston') {
    return require('@opentelemetry/instrumentation-winston');
  },
};
