import {
  metrics,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Histogram,
} from '@opentelemetry/api';
import type { UpstreamOptions } from './types';
import type { Target } from './targets/Target';
import type { UpstreamCall } from './UpstreamCall';
import { UpstreamError } from './UpstreamError';

/** From a fast answer to the default deadline, in seconds. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Tells OpenTelemetry what a client does. It does nothing unless the backend starts an SDK,
 * which has to come first: clients ask for their instruments when they are made.
 */
export class Telemetry {
  readonly #labels: Attributes;
  readonly #durations: Histogram;
  readonly #tracer = trace.getTracer('upstream');

  constructor(labels: UpstreamOptions['labels'], targets: Target[]) {
    this.#labels = { ...labels };
    const meter = metrics.getMeter('upstream');
    this.#durations = meter.createHistogram('upstream.attempt.duration', {
      description: 'Duration of the attempts to call an upstream API',
      unit: 's',
      advice: { explicitBucketBoundaries: BUCKETS },
    });
    const observe = (
      name: string,
      description: string,
      read: (target: Target) => boolean,
    ) =>
      meter
        .createObservableGauge(name, { description })
        .addCallback(result =>
          targets.forEach(target =>
            result.observe(Number(read(target)), this.#attributes(target)),
          ),
        );
    observe(
      'upstream.target.healthy',
      '1 if the last health checks of a target succeeded',
      ({ health }) => health.healthy,
    );
    observe(
      'upstream.breaker.open',
      '1 while a target gets no requests after failures in a row',
      ({ breaker }) => breaker.isOpen,
    );
  }

  /** Measures one attempt, as a span and in the histogram. */
  attempt<T>(
    { method }: UpstreamCall,
    target: Target,
    run: () => Promise<T>,
  ): Promise<T> {
    const attributes = this.#attributes(target);
    const { upstream = 'upstream' } = this.#labels;
    const options = { kind: SpanKind.CLIENT, attributes };
    return this.#tracer.startActiveSpan(
      `${method} ${upstream}`,
      options,
      async span => {
        const start = performance.now();
        const end = (outcome: string) => {
          const seconds = (performance.now() - start) / 1_000;
          this.#durations.record(seconds, { ...attributes, outcome });
          span.setAttribute('outcome', outcome).end();
        };
        try {
          const result = await run();
          end('ok');
          return result;
        } catch (error) {
          if (error instanceof UpstreamError) {
            span.setStatus({
              code: SpanStatusCode.ERROR,
              message: error.logMessage,
            });
            end(error.code);
          } else {
            end('aborted');
          }
          throw error;
        }
      },
    );
  }

  #attributes({ url }: Target): Attributes {
    return { ...this.#labels, target: url };
  }
}
