/** Nothing could be learned, for a reason that is told in one line. */
export class ProbeError extends Error {
  readonly code: string;
  /** Facts that it would come from, were it so now and then. */
  readonly facts: string[];

  constructor(code: string, message: string, facts: string[] = []) {
    super(message);
    this.name = 'ProbeError';
    this.code = code;
    this.facts = facts;
  }
}
