import {
  diag,
  DiagConsoleLogger,
  DiagLogLevel,
  metrics,
} from '@opentelemetry/api';
import { DropQueries } from './DropQueries';
import { instrument } from './instrument';
import { readExporters } from './readExporters';
import { sdk } from './sdk';

/** What exports, such as all spans. */
interface Provider {
  forceFlush(): Promise<void>;
}

/**
 * Starts the OpenTelemetry SDK, if OTEL_TRACES_EXPORTER or OTEL_METRICS_EXPORTER is set. The SDK
 * reads its other variables itself, such as OTEL_EXPORTER_OTLP_ENDPOINT and OTEL_TRACES_SAMPLER.
 *
 * @throws Error that names a variable with an unknown exporter
 */
export function startTelemetry(): Provider[] {
  const forTraces = readExporters('OTEL_TRACES_EXPORTER', ['otlp']);
  const forMetrics = readExporters('OTEL_METRICS_EXPORTER', [
    'otlp',
    'prometheus',
  ]);
  const providers: Provider[] = [];
  if (forTraces.length > 0) {
    providers.push(startTraces());
  }
  if (forMetrics.length > 0) {
    providers.push(startMetrics(forMetrics));
  }
  if (providers.length > 0) {
    // The SDK would say nothing if, for example, the collector does not answer.
    diag.setLogger(new DiagConsoleLogger(), DiagLogLevel.ERROR);
    instrument();
  }
  return providers;
}

function startTraces(): Provider {
  const { BatchSpanProcessor, NodeTracerProvider } = sdk.traces;
  const exporter = new sdk.otlpTraces.OTLPTraceExporter();
  const provider = new NodeTracerProvider({
    resource: createResource(),
    spanProcessors: [new DropQueries(), new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return provider;
}

function startMetrics(exporters: string[]): Provider {
  const { MeterProvider, PeriodicExportingMetricReader } = sdk.metrics;
  const provider = new MeterProvider({
    resource: createResource(),
    readers: exporters.map(name =>
      name === 'prometheus'
        ? new sdk.prometheus.PrometheusExporter()
        : new PeriodicExportingMetricReader({
            exporter: new sdk.otlpMetrics.OTLPMetricExporter(),
          }),
    ),
  });
  metrics.setGlobalMeterProvider(provider);
  return provider;
}

function createResource() {
  const { envDetector, serviceInstanceIdDetector, ...resources } =
    sdk.resources;
  const detectors = [serviceInstanceIdDetector, envDetector];
  return resources
    .defaultResource()
    .merge(resources.resourceFromAttributes({ 'service.name': 'backstage' }))
    .merge(resources.detectResources({ detectors }));
}
