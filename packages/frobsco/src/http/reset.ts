import type { Socket } from 'node:net';

/** Ends a connection with RST, with or without TLS. */
export function resetConnection(socket: Socket & { _parent?: Socket }): void {
  // A TLS socket cannot reset itself, only the TCP socket below it can.
  (socket._parent ?? socket).resetAndDestroy();
}
