import type { Part } from '../common';
import type { Entry, EntryState } from './Entry';

const iso = (ms: number) => new Date(ms).toISOString();

const asOf = (part: Part<unknown>) =>
  part.state === 'unavailable' ? undefined : part.asOf;

const reasonOf = (part: Part<unknown>) =>
  part.state === 'fresh' ? undefined : part.reason;

/**
 * Says what a cache holds. Gives `last` again where that says the same, so
 * that what was made of it can be kept, too.
 */
export function toPart<T>(options: {
  source: string;
  entry: Entry<T> | undefined;
  state: EntryState;
  /** Why the last renewal failed. */
  reason: string | undefined;
  last: Part<T> | undefined;
}): Part<T> {
  const part = describe(options);
  const { last } = options;
  const isSame =
    last?.state === part.state &&
    asOf(last) === asOf(part) &&
    reasonOf(last) === reasonOf(part);
  return isSame ? last : part;
}

function describe<T>(options: {
  source: string;
  entry: Entry<T> | undefined;
  state: EntryState;
  reason: string | undefined;
}): Part<T> {
  const { source, entry, state, reason } = options;
  if (!entry || state === 'gone') {
    return { state: 'unavailable', source, reason: reason ?? 'not read yet' };
  }
  const { value } = entry;
  if (state === 'fresh') {
    return { state: 'fresh', source, value, asOf: iso(entry.asOf) };
  }
  return {
    state: 'stale',
    source,
    value,
    asOf: iso(entry.asOf),
    staleSince: iso(entry.freshUntil),
    ...(reason && { reason }),
  };
}
