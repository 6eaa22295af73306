import type { Span, SpanProcessor } from '@opentelemetry/sdk-trace-node';

/** Removes the query of each URL, which may contain secrets, before others see the span. */
export class DropQueries implements SpanProcessor {
  onStart({ attributes }: Span): void {
    delete attributes['url.query'];
    const url = attributes['url.full'];
    if (typeof url === 'string') {
      attributes['url.full'] = url.replace(/\?.*/s, '');
    }
  }

  onEnd(): void {}

  async forceFlush(): Promise<void> {}

  async shutdown(): Promise<void> {}
}
