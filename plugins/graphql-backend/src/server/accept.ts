import type { Request } from 'express';

const EVENTS = /\*\/\*|text\/(\*|event-stream)/i;
const JSON_TYPES = /application\/(\*|json|graphql-response\+json)/i;

// Like Yoga, these ignore parameters, such as `charset`. `req.accepts` does not.
const acceptOf = (req: Request) => req.headers.accept || '*/*';

/** Whether the caller takes server-sent events. */
export const acceptsEvents = (req: Request) => EVENTS.test(acceptOf(req));

/** Whether the caller takes what a query is answered with. */
export const acceptsAnswers = (req: Request) =>
  JSON_TYPES.test(acceptOf(req)) || acceptsEvents(req);
