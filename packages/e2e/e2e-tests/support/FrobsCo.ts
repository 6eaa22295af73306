import type { APIRequestContext } from '@playwright/test';
import { ControlClient, type JournalEntry } from 'frobsco/client';
import type { Stack } from '../../src/stack.ts';

/** The mock of one stack: steered by its control port, and asked as the backend would. */
export class FrobsCo extends ControlClient {
  readonly #request: APIRequestContext;
  readonly #stack: Stack;

  constructor(request: APIRequestContext, stack: Stack) {
    super(stack.control);
    this.#request = request;
    this.#stack = stack;
  }

  /** Revokes a token that FrobsCo issued to Backstage. */
  async revoke(token: string): Promise<void> {
    await this.#request.post(`${this.#stack.signIn}/token/revocation`, {
      form: {
        token,
        client_id: 'backstage',
        client_secret: 'backstage-secret',
      },
    });
  }

  /** The requests of browsers for the list, as FrobsCo saw them. */
  async browserListRequests(): Promise<JournalEntry[]> {
    const query = { route: '/v1/list', method: 'GET', caller: 'browser' };
    return (await this.journal(query)).entries;
  }
}
