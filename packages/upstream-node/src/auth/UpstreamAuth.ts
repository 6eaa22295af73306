/** Supplies tokens for the requests of a client. */
export interface UpstreamAuth {
  /** What to send with each request now. */
  headers(): Record<string, string>;
  /**
   * Called after a 401.
   *
   * @param challenge - what `WWW-Authenticate` asks for
   * @param sent - the headers that were refused
   * @returns what to send instead, or nothing if another attempt does not help
   */
  renew(
    challenge: string | undefined,
    sent: Record<string, string>,
  ): Promise<Record<string, string> | undefined>;
}
