import { effectSchema } from './effects/index.ts';
import { refusesConnections, type Fault } from './fault.ts';

type Result =
  { data: Fault; error?: undefined } | { data?: undefined; error: string };

/** A request can set this header to get a fault of its own. */
const HEADER = 'x-frobs-fault';

/** Reads an effect from JSON, for example `{"type":"reset"}`. */
export function readFaultHeader(value: string): Result {
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch {
    return { error: `headers/${HEADER} is not JSON` };
  }
  const { data, error } = effectSchema.safeParse(json);
  if (error) {
    const [{ path, message }] = error.issues;
    return { error: `headers/${[HEADER, ...path].join('/')} ${message}` };
  }
  const fault = { effect: data };
  return refusesConnections(fault)
    ? { error: `headers/${HEADER}/mode cannot be 'refused' for one request` }
    : { data: fault };
}
