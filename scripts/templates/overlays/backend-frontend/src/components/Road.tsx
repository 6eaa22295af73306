import { Text } from '@backstage/ui';

/** Says in two lines which road the data took. */
export const Road = () => (
  <Text as="p">
    Your browser asks a backend plugin, with your Backstage token:{' '}
    <code>GET /api/frobs-proxy/items</code>.
    <br />
    The plugin asks FrobsCo, tries again where that helps, and keeps the answer
    for a while.
  </Text>
);
