/** Names what went wrong on the network by its code, which gives nothing away. */
export function causeOf(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : (name ?? 'unknown');
}

const NO_CONNECTION =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*|ERR_TLS_.*)$/;

/** Whether there was no connection, so that the target cannot have seen anything. */
export function isUnreachable(error: unknown): boolean {
  return NO_CONNECTION.test(causeOf(error));
}
