import type { GraphqlRequest } from '@internal/plugin-graphql-node';

const TIMEOUT_MS = 10_000;

/** Lets the reads that one user makes at the same time share one request. */
export class SharedReads<T> {
  readonly #read: (request: GraphqlRequest) => Promise<T>;
  /** By caller; what has arrived is not kept. */
  readonly #pending = new Map<string, Promise<T>>();

  constructor(read: (request: GraphqlRequest) => Promise<T>) {
    this.#read = read;
  }

  read({ credentials }: GraphqlRequest): Promise<T> {
    const { principal } = credentials;
    const caller =
      principal.type === 'user'
        ? `user ${principal.userEntityRef}`
        : `service ${principal.subject}`;
    let pending = this.#pending.get(caller);
    if (!pending) {
      // One of them may leave while the others wait.
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      pending = this.#read({ credentials, signal }).finally(() =>
        this.#pending.delete(caller),
      );
      this.#pending.set(caller, pending);
    }
    return pending;
  }
}
