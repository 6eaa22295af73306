import type { AuthSettings } from './auth/authSettings.ts';
import type { Fault, FaultStatus } from './faults/fault.ts';
import type { JournalEntry } from './journal/entry.ts';
import type { PresetName } from './presets.ts';
import type { TlsSettings } from './tls/authority.ts';

export type { Fault, JournalEntry, PresetName };

/** The response of `GET /journal`. */
export interface JournalPage {
  /** How many entries match the query, whatever its `limit`. */
  count: number;
  /** Requests that have not ended. */
  inFlight: number;
  /** Oldest first. */
  entries: JournalEntry[];
}

/**
 * Controls a running mock through its control port, for tests and benchmarks.
 *
 * Each method throws an `Error` with the mock's message unless the response is 2xx.
 */
export class ControlClient {
  readonly #baseUrl: string;

  /** @param baseUrl - of the control port, as in `frobsco.urls.control` */
  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  applyPreset(name: PresetName): Promise<void> {
    return this.#send('POST', `/presets/${name}`);
  }

  presetNames(): Promise<PresetName[]> {
    return this.#send<{ name: PresetName }[]>('GET', '/presets').then(presets =>
      presets.map(({ name }) => name),
    );
  }

  addFault(fault: Fault): Promise<FaultStatus> {
    return this.#send('POST', '/faults', fault);
  }

  faults(): Promise<FaultStatus[]> {
    return this.#send('GET', '/faults');
  }

  setAuth(settings: AuthSettings): Promise<void> {
    return this.#send('PUT', '/auth', settings);
  }

  setTls(settings: TlsSettings): Promise<void> {
    return this.#send('PUT', '/tls', settings);
  }

  /** Everything healthy, journal empty. */
  reset(): Promise<void> {
    return this.#send('POST', '/reset');
  }

  /** @param query - filters and `limit`; by default the last 1,000 entries */
  journal(query: Record<string, string> = {}): Promise<JournalPage> {
    const params = new URLSearchParams({ limit: '1000', ...query });
    return this.#send('GET', `/journal?${params}`);
  }

  clearJournal(): Promise<void> {
    return this.#send('DELETE', '/journal');
  }

  async #send<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(this.#baseUrl + path, {
      method,
      headers: body && { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path} failed: ${text}`);
    }
    return JSON.parse(text || 'null');
  }
}
