/** How often each source has been called since the mock's journal was cleared. */
export async function readCalls(mock) {
  const { entries } = await mock.journal({ limit: '10000' });
  const calls = {};
  for (const { route, status } of entries) {
    if (route !== '/v1/health' && status < 400) {
      calls[route] = (calls[route] ?? 0) + 1;
    }
  }
  return calls;
}
