import type { APIRequestContext } from '@playwright/test';
import type { Stack } from '../../src/stack';

export interface JournalEntry {
  status: number | null;
  complete: boolean;
  auth: string;
}

/** The mock, by its control port. */
export class FrobsCo {
  constructor(
    private readonly request: APIRequestContext,
    private readonly stack: Stack,
  ) {}

  async reset() {
    await this.request.post(`${this.stack.control}/reset`);
  }

  async preset(name: string) {
    await this.request.post(`${this.stack.control}/presets/${name}`);
  }

  /** Injects a fault; by default into each answer of each listener. */
  async fault(effect: object, where: object = {}) {
    await this.request.post(`${this.stack.control}/faults`, {
      data: { ...where, effect },
    });
  }

  async faults(): Promise<unknown[]> {
    return (await this.request.get(`${this.stack.control}/faults`)).json();
  }

  async auth(data: object) {
    await this.request.put(`${this.stack.control}/auth`, { data });
  }

  /** Makes FrobsCo forget a token that it gave to Backstage. */
  async revoke(token: string) {
    await this.request.post(`${this.stack.signIn}/token/revocation`, {
      form: {
        token,
        client_id: 'backstage',
        client_secret: 'backstage-secret',
      },
    });
  }

  /** How FrobsCo answered browsers that asked for the list. */
  async lists(): Promise<JournalEntry[]> {
    const query = 'route=/v1/list&method=GET&caller=browser';
    const url = `${this.stack.control}/journal?${query}`;
    return (await (await this.request.get(url)).json()).entries;
  }
}
