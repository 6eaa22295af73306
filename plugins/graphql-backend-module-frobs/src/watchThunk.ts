import {
  thunkSchema,
  type Thunk,
} from '@internal/plugin-frobs-aggregator-common';
import type { GraphqlRequest } from '@internal/plugin-graphql-node';
import type { AggregatorClient } from './AggregatorClient';

/** Each thunk from the aggregator's server-sent events, until the caller leaves. */
export async function* watchThunk(
  client: AggregatorClient,
  request: GraphqlRequest,
): AsyncGenerator<Thunk> {
  const response = await client.fetch('/thunk/changes', request);
  for await (const event of readEvents(response)) {
    const [, data] = /^data: ?(.*)$/m.exec(event) ?? [];
    if (data) {
      yield thunkSchema.parse(JSON.parse(data));
    }
  }
}

async function* readEvents({ body }: Response): AsyncGenerator<string> {
  let text = '';
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    const events = (text + chunk).split('\n\n');
    text = events.pop()!;
    yield* events;
  }
}
