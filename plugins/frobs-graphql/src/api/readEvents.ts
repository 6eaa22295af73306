/** The data of each server-sent event, until the response ends. */
export async function* readEvents({ body }: Response): AsyncIterable<unknown> {
  // Not every browser iterates over streams.
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    const events = (text + value).split('\n\n');
    text = events.pop()!;
    for (const event of events) {
      const [, data] = /^data: ?(.+)$/m.exec(event) ?? [];
      if (data) {
        yield JSON.parse(data);
      }
    }
  }
}
