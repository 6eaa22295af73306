import type { Progress } from './RequestOptions';

const REPORT_EVERY_MS = 100;

/** Reads a body as text, and tells how far it has come. */
export async function readText(
  { body, headers }: Response,
  onProgress: (progress: Progress) => void,
): Promise<string> {
  if (!body) {
    return '';
  }
  // Of a compressed body it is the length before, of `received` that after.
  const length = headers.has('content-encoding')
    ? 0
    : Number(headers.get('content-length'));
  let received = 0;
  let reported = -Infinity;

  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      controller.enqueue(chunk);
      if (performance.now() - reported >= REPORT_EVERY_MS) {
        reported = performance.now();
        // A header that is hidden by CORS may have said that it is compressed.
        onProgress({
          received,
          total: received <= length ? length : undefined,
        });
      }
    },
  });
  return new Response(body.pipeThrough(counter)).text();
}
