/** Extra information about why there is no advice. */
export interface ProbeErrorDetails {
  /** Ids of facts that would explain the error if it occurs only now and then. */
  possibleFacts?: string[];
  /** What the user can do next, in one line. */
  hint?: string;
}

/** The API could not be examined; the message gives the cause in one line. */
export class ProbeError extends Error {
  readonly code: string;
  readonly possibleFacts: string[];
  readonly hint?: string;

  constructor(
    code: string,
    message: string,
    { possibleFacts = [], hint }: ProbeErrorDetails = {},
  ) {
    super(message);
    this.name = 'ProbeError';
    this.code = code;
    this.possibleFacts = possibleFacts;
    this.hint = hint;
  }
}
