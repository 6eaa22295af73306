import { refusal } from '../errors';
import type { RequestScope } from './RequestScope';

/** Limits how many subscriptions each caller has open. */
export class SubscriptionCounter {
  readonly #limit: number;
  readonly #open = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @throws GraphQLError if there are too many */
  add(scope: RequestScope): void {
    const { principal } = scope.credentials;
    const caller =
      principal.type === 'user' ? principal.userEntityRef : principal.subject;
    const count = this.#open.get(caller) ?? 0;
    if (count >= this.#limit) {
      throw refusal(
        'TOO_MANY_SUBSCRIPTIONS',
        `You have ${count} open subscriptions; the limit is ${this.#limit}`,
        429,
      );
    }
    this.#open.set(caller, count + 1);
    scope.onClose(() => {
      const left = this.#open.get(caller)! - 1;
      if (left > 0) {
        this.#open.set(caller, left);
      } else {
        this.#open.delete(caller);
      }
    });
  }
}
