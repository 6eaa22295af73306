import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
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

/** Something that FrobsCo can be set to. */
export type Preset = z.infer<typeof presetsSchema>[number];

/** A fault that is switched on. */
export type ActiveFault = z.infer<typeof faultsSchema>[number];

/** A request as FrobsCo saw it; sizes in bytes, times in ms. */
export type JournalEntry = z.infer<typeof journalSchema>['entries'][number];

/** The mock cannot be asked: it does not run, or the proxy does not lead to it. */
export class MockUnreachableError extends Error {
  readonly name = 'MockUnreachableError';
}

/** The mock's control port, reached through the Backstage proxy. */
export class MockControl {
  constructor(
    private readonly deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi },
  ) {}

  /** @throws MockUnreachableError, as all methods do */
  async presets(): Promise<Preset[]> {
    return presetsSchema.parse(await this.get('/presets'));
  }

  async applyPreset(name: string): Promise<void> {
    await this.send('POST', `/presets/${name}`);
  }

  async faults(): Promise<ActiveFault[]> {
    return faultsSchema.parse(await this.get('/faults'));
  }

  async addFault(fault: object): Promise<void> {
    await this.send('POST', '/faults', fault);
  }

  async removeFault(id: string): Promise<void> {
    await this.send('DELETE', `/faults/${id}`);
  }

  async clearJournal(): Promise<void> {
    await this.send('DELETE', '/journal');
  }

  /** What has come since it was cleared, and how much has not ended yet. */
  async journal() {
    return journalSchema.parse(await this.get('/journal?limit=1000'));
  }

  /** Healthy, and with an empty journal. */
  async reset(): Promise<void> {
    await this.send('POST', '/reset');
  }

  private async get(path: string): Promise<unknown> {
    return (await this.send('GET', path)).json();
  }

  private async send(method: string, path: string, body?: object) {
    const { discoveryApi, fetchApi } = this.deps;
    const baseUrl = await discoveryApi.getBaseUrl('proxy');
    let response;
    try {
      response = await fetchApi.fetch(`${baseUrl}/frobsco-control${path}`, {
        method,
        ...(body && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      });
    } catch (cause) {
      throw new MockUnreachableError('The Backstage backend does not answer', {
        cause,
      });
    }
    // A 404 of the mock is JSON, that of a proxy without such an endpoint is not.
    const isJson = response.headers.get('content-type')?.includes('json');
    if (response.status === 504 || (response.status === 404 && !isJson)) {
      throw new MockUnreachableError(
        'The mock of FrobsCo does not answer at its control port',
      );
    }
    if (!response.ok) {
      throw new Error(`The mock refused: ${await messageOf(response)}`);
    }
    return response;
  }
}

/** What the mock says, and Backstage before it: both as `{error: {message}}`. */
async function messageOf(response: Response): Promise<string> {
  const body = await response.json().catch(() => undefined);
  return body?.error?.message ?? `status ${response.status}`;
}
