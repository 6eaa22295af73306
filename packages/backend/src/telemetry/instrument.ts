import type { IncomingMessage } from 'node:http';
import { context } from '@opentelemetry/api';
import { sdk } from './sdk';

/** Measures the modules that this backend loads from now on. */
export function instrument(): void {
  sdk.instrumentation.registerInstrumentations({
    instrumentations: [
      new sdk.http.HttpInstrumentation({
        // Health checks and the files of the app would be most of the spans.
        ignoreIncomingRequestHook: ({ url }) => !url?.startsWith('/api/'),
        requireParentforOutgoingSpans: true,
        requestHook: (_span, request) =>
          setRoute((request as IncomingMessage).url),
      }),
      new sdk.undici.UndiciInstrumentation({ requireParentforSpans: true }),
      // Spans have the statements, but not their values.
      new sdk.pg.PgInstrumentation({
        requireParentSpan: true,
        ignoreConnectSpans: true,
      }),
      new sdk.runtime.RuntimeNodeInstrumentation(),
      // Adds trace_id and span_id to each line of the log.
      new sdk.winston.WinstonInstrumentation({ disableLogSending: true }),
    ],
  });
}

/** Names the plugin in the spans and metrics of requests, such as `/api/proxy`. */
function setRoute(url: string | undefined): void {
  const metadata = sdk.core.getRPCMetadata(context.active());
  const [route] = /^\/api\/[^/?]*/.exec(url ?? '') ?? [];
  if (metadata && route) {
    metadata.route = route;
  }
}
