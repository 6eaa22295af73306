import type { GraphqlRequest } from '@internal/plugin-graphql-node';
import DataLoader from 'dataloader';
import type { ApiClient } from './ApiClient';
import type { ApiItem } from './apiItem';

/** Each request has its own, so users never share what they have read. */
export const createLoaders = (
  client: ApiClient,
  { signal }: GraphqlRequest,
) => ({
  item: new DataLoader<string, ApiItem | null>(async ids => {
    const items = await client.getItems(ids, signal);
    const byId = new Map(items.map(item => [item.id, item]));
    return ids.map(id => byId.get(id) ?? null);
  }),
});
