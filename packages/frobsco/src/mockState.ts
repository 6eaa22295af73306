import type { AuthSettings } from './auth/authSettings.ts';
import type { FaultEngine } from './faults/faultEngine.ts';
import type { Journal } from './journal/journal.ts';
import { PRESETS, type PresetName } from './presets.ts';
import type { TlsSettings } from './tls/authority.ts';

const NO_AUTH: AuthSettings = { mode: 'none' };
const VALID: TlsSettings = { certificate: 'valid' };

/** Everything that can be changed while the mock runs. */
export class MockState {
  readonly faults: FaultEngine;
  readonly journal: Journal;
  readonly #onTls: (tls: TlsSettings) => Promise<void>;
  /** The preset that was applied last; single settings may have changed since. */
  preset: PresetName = 'healthy';
  auth = NO_AUTH;
  /** Whether there are no frobs. */
  empty = false;
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

  /** Replaces all faults and settings with those of a preset. */
  async apply(name: PresetName): Promise<void> {
    const {
      faults = [],
      auth = NO_AUTH,
      empty = false,
      tls = VALID,
    } = PRESETS[name];
    this.preset = name;
    this.auth = auth;
    this.empty = empty;
    await this.setTls(tls);
    await this.faults.replace(faults);
  }

  /** Restores the state after the start: healthy, with an empty journal. */
  async reset(): Promise<void> {
    await this.apply('healthy');
    this.journal.clear();
  }
}
