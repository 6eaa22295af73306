import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../../../scripts/lib/paths.mjs';

const LIST = '/api/proxy/frobs/list?limit=1';
const SUMMARY = '/api/frobs-aggregator/summary';

/** The statuses of requests with the user's token, past the load balancer. */
const statusesOf = async (replica, paths, { token }) => {
  const headers = { authorization: `Bearer ${token}` };
  const responses = await Promise.all(
    paths.map(path => replica.send(path, { headers })),
  );
  return responses.map(({ status }) => status);
};

export const split = {
  id: 10,
  title: 'A backend without the proxy and its key',
  async run(cluster) {
    const [proxy] = cluster.replicas;
    const overlay = join(cluster.folder, 'split.yaml');
    const text = read('deploy/app-config.split.yaml');
    writeFileSync(overlay, text.replace('http://proxy:7007', proxy.url));
    const portal = cluster.startReplica({
      name: 'portal',
      overlays: [overlay],
      without: ['FROBSCO_API_KEY'],
    });
    await portal.ready();
    const own = await statusesOf(portal, [SUMMARY, LIST], cluster);
    const other = await statusesOf(proxy, [LIST], cluster);
    await portal.stop();
    return {
      ok: `${own}` === '200,404' && `${other}` === '200',
      counts: `its summary ${own[0]}, its proxy ${own[1]}; the proxy of the other backend ${other[0]}`,
    };
  },
};
