import type { AuthSettings } from './auth/settings.ts';
import type { FaultEngine } from './faults/engine.ts';
import type { Journal } from './journal/journal.ts';
import { PRESETS, type PresetName } from './presets.ts';
import type { TlsSettings } from './tls/authority.ts';

const NO_AUTH: AuthSettings = { mode: 'none' };
const VALID: TlsSettings = { certificate: 'valid' };

/** All that can be changed about a mock that runs. */
export class Scenario {
  readonly faults: FaultEngine;
  readonly journal: Journal;
  readonly #onTls: (tls: TlsSettings) => Promise<void>;
  /** The preset that was applied last; changes since then may have been made. */
  preset: PresetName = 'healthy';
  auth = NO_AUTH;
  #tls = VALID;

  constructor(parts: {
    faults: FaultEngine;
    journal: Journal;
    onTls: (tls: TlsSettings) => Promise<void>;
  }) {
    this.faults = parts.faults;
    this.journal = parts.journal;
    this.#onTls = parts.onTls;
  }

  get tls(): TlsSettings {
    return this.#tls;
  }

  async setTls(tls: TlsSettings): Promise<void> {
    if (tls.certificate !== this.#tls.certificate) {
      await this.#onTls(tls);
    }
    this.#tls = tls;
  }

  /** Puts a preset in place of whatever was set before. */
  async apply(name: PresetName): Promise<void> {
    const { faults = [], auth = NO_AUTH, tls = VALID } = PRESETS[name];
    this.preset = name;
    this.auth = auth;
    await this.setTls(tls);
    await this.faults.replace(faults);
  }

  /** As after the start: healthy, with an empty journal. */
  async reset(): Promise<void> {
    await this.apply('healthy');
    this.journal.clear();
  }
}
