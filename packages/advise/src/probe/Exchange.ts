/** What a request was sent for. */
export type Purpose =
  /** As a server would ask. */
  | 'plain'
  /** As a script on a page of the app would ask. */
  | 'browser'
  /** What a browser asks before it sends a token along. */
  | 'preflight'
  /** With the validator of an answer before, as a cache would ask. */
  | 'revalidate'
  /** Like `plain`, to see how it does over some calls. */
  | 'again'
  /** Like `plain`, several at a time. */
  | 'at-once'
  /** Whether what speaks plain HTTP speaks HTTPS, too. */
  | 'https';

/** Methods that change nothing: no others are sent. */
export type Method = 'GET' | 'HEAD' | 'OPTIONS';

/** What came back. */
export interface Answer {
  status: number;
  /** Names in lower case; those that came more than once are joined by commas. */
  headers: Record<string, string>;
  /** Of the body, as it came over the wire. */
  wireBytes: number;
  /** Of the body, unpacked. */
  bodyBytes: number;
  /** Whether the body was read to its end. */
  whole: boolean;
  /** The body, as far as it was read. */
  text: string;
}

/** One request, with what became of it. */
export interface Exchange {
  purpose: Purpose;
  method: Method;
  url: string;
  /** Names of the headers that the user gave and that were sent. */
  sentHeaders: string[];
  /** Until there was a connection. */
  connectMs?: number;
  /** From there to the end of the answer, or as far as it was read. */
  ms: number;
  answer?: Answer;
  /** The code of what went wrong: `TIMEOUT`, or as Node has it. */
  failure?: string;
}

/** An exchange that has an answer. */
export type Answered = Exchange & { answer: Answer };

export const isAnswered = (exchange: Exchange): exchange is Answered =>
  exchange.answer !== undefined;

export const isGood = (exchange: Exchange): exchange is Answered =>
  isAnswered(exchange) &&
  exchange.answer.status >= 200 &&
  exchange.answer.status < 300;
