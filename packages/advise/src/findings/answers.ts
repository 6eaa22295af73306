import {
  isAnswered,
  isGood,
  type Answered,
  type Exchange,
} from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';

const AS_SERVER = ['plain', 'again', 'at-once', 'revalidate'];

/** What was asked as a server would ask, at the URL that counts. */
export const asServer = ({ exchanges, url }: Observations): Exchange[] =>
  exchanges.filter(
    each => AS_SERVER.includes(each.purpose) && each.url === url.href,
  );

/** The answer that tells most: the first that has data, or else the last there is. */
export function mainAnswer(seen: Observations): Answered | undefined {
  const answered = asServer(seen).filter(isAnswered);
  return answered.find(isGood) ?? answered.at(-1);
}

/** The first answer with data that was read to its end, parsed. */
export function readJson(seen: Observations): unknown {
  const main = mainAnswer(seen);
  if (!main || !isGood(main) || !main.answer.whole) return undefined;
  try {
    return JSON.parse(main.answer.text);
  } catch {
    return undefined;
  }
}

export const isServerError = ({ answer }: Exchange): boolean =>
  answer !== undefined && answer.status >= 500 && answer.status !== 501;
