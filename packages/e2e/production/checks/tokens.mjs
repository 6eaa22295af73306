const READS = ['/api/frobs-aggregator/summary', '/api/proxy/frobs-ha/list'];
const SIGNATURES = 9;

const keyOf = token =>
  JSON.parse(Buffer.from(token.split('.')[0], 'base64url').toString()).kid;

/** Tokens of the signed-in user, by the key that signed them. */
async function collectTokens({ session }) {
  const tokens = new Map();
  for (let count = 0; count < SIGNATURES; count += 1) {
    const token = await session.token();
    tokens.set(keyOf(token), token);
  }
  return tokens;
}

/** Each replica signs with a key of its own, and makes a new one when it starts. */
export const tokens = {
  id: 8,
  title: 'Tokens from before and after the restarts',
  async run(cluster) {
    const { replicas, token } = cluster;
    const all = new Map([
      [keyOf(token), token],
      ...(await collectTokens(cluster)),
    ]);
    const responses = await Promise.all(
      [...all.values()].flatMap(each =>
        replicas.flatMap(replica =>
          READS.map(path =>
            replica.send(path, {
              headers: { authorization: `Bearer ${each}` },
            }),
          ),
        ),
      ),
    );
    const accepted = responses.filter(({ status }) => status === 200);
    return {
      ok: all.size > replicas.length && accepted.length === responses.length,
      counts: `${all.size} keys; ${accepted.length} of ${responses.length} requests with their tokens on ${replicas.length} replicas accepted`,
    };
  },
};
