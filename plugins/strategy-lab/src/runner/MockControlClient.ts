import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import type { JournalEntry, Strategy } from '@internal/strategies';
import { z } from 'zod';

const presetsSchema = z.array(
  z.object({ name: z.string(), description: z.string(), active: z.boolean() }),
);

const faultsSchema = z.array(
  z.looseObject({
    id: z.string(),
    applied: z.number(),
    effect: z.looseObject({ type: z.string() }),
  }),
);

const journalSchema = z.object({
  inFlight: z.number(),
  entries: z.array(
    z.object({
      time: z.iso.datetime(),
      listener: z.string(),
      method: z.string(),
      path: z.string(),
      route: z.string(),
      status: z.number().nullable(),
      bytes: z.number(),
      durationMs: z.number(),
      faults: z.array(z.string()),
      caller: z.string(),
      auth: z.string(),
    }),
  ),
});

const MAX_WAIT_MS = 1_000;

// undici, which the backend plugin uses, sends no user agent.
const BACKEND_CALLERS = ['node', 'other'];

/** The names of each strategy's callers in FrobsCo's journal. */
const CALLERS: Record<Strategy, string[]> = {
  direct: ['browser'],
  proxy: ['proxy'],
  backend: BACKEND_CALLERS,
  // Its resolvers call the backend plugin.
  graphql: BACKEND_CALLERS,
};

/** A predefined condition of the mock. */
export type Preset = z.infer<typeof presetsSchema>[number];

/** An active fault. */
export type ActiveFault = z.infer<typeof faultsSchema>[number];

/** The mock does not run, or the proxy has no endpoint for it. */
export class MockUnreachableError extends Error {
  readonly name = 'MockUnreachableError';
}

/** The mock's control port, reached through the Backstage proxy. */
export class MockControlClient {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = deps.discoveryApi;
    this.#fetchApi = deps.fetchApi;
  }

  /** @throws MockUnreachableError, like all methods */
  async presets(): Promise<Preset[]> {
    return presetsSchema.parse(await this.#get('/presets'));
  }

  async applyPreset(name: string): Promise<void> {
    await this.#send('POST', `/presets/${name}`);
  }

  async faults(): Promise<ActiveFault[]> {
    return faultsSchema.parse(await this.#get('/faults'));
  }

  async addFault(fault: object): Promise<void> {
    await this.#send('POST', '/faults', fault);
  }

  async removeFault(id: string): Promise<void> {
    await this.#send('DELETE', `/faults/${id}`);
  }

  async clearJournal(): Promise<void> {
    await this.#send('DELETE', '/journal');
  }

  /**
   * The strategy's requests since the journal was cleared, once FrobsCo has responded to
   * all of them.
   */
  async requestsOf(strategy: Strategy): Promise<JournalEntry[]> {
    const end = Date.now() + MAX_WAIT_MS;
    let journal = await this.#journal();
    while (journal.inFlight > 0 && Date.now() < end) {
      journal = await this.#journal();
    }
    return journal.entries.filter(
      ({ caller, route }) =>
        CALLERS[strategy].includes(caller) && route !== '/v1/health',
    );
  }

  /** Restores the preset `healthy` and clears the journal. */
  async reset(): Promise<void> {
    await this.#send('POST', '/reset');
  }

  async #journal() {
    return journalSchema.parse(await this.#get('/journal?limit=1000'));
  }

  async #get(path: string): Promise<unknown> {
    return (await this.#send('GET', path)).json();
  }

  async #send(method: string, path: string, body?: object) {
    const baseUrl = await this.#discoveryApi.getBaseUrl('proxy');
    let response;
    try {
      response = await this.#fetchApi.fetch(
        `${baseUrl}/frobsco-control${path}`,
        {
          method,
          ...(body && {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
        },
      );
    } catch (cause) {
      throw new MockUnreachableError('The Backstage backend does not respond', {
        cause,
      });
    }
    // The mock's 404 is JSON; that of a proxy without this endpoint is not.
    const isJson = response.headers.get('content-type')?.includes('json');
    if (response.status === 504 || (response.status === 404 && !isJson)) {
      throw new MockUnreachableError(
        'The FrobsCo mock does not respond on its control port',
      );
    }
    if (!response.ok) {
      throw new Error(
        `The mock rejected the request: ${await messageOf(response)}`,
      );
    }
    return response;
  }
}

/** The error message; the mock and Backstage both send `{error: {message}}`. */
async function messageOf(response: Response): Promise<string> {
  const body = await response.json().catch(() => undefined);
  return body?.error?.message ?? `status ${response.status}`;
}
