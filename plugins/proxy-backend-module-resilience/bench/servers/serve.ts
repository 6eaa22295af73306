import type { AddressInfo, Server } from 'node:net';

/** Listens on any free port and tells the process that started this one. */
export function serve(server: Server): void {
  endWithParent();
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.send!({ url: `http://127.0.0.1:${port}` });
  });
}

/** Leaves no server behind when the benchmark is cut off. */
export function endWithParent(): void {
  process.once('disconnect', () => process.exit());
}
