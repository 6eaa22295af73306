import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { GraphqlRequest } from '@internal/plugin-graphql-node';
import DataLoader from 'dataloader';

/**
 * `entity` loads by reference: null for what the catalog does not have, or does not show
 * to the user.
 */
export const createLoaders =
  (catalog: CatalogService, logger: LoggerService) =>
  ({ credentials }: GraphqlRequest) => ({
    entity: new DataLoader<string, Entity | null>(async refs => {
      try {
        const { items } = await catalog.getEntitiesByRefs(
          { entityRefs: [...refs] },
          { credentials },
        );
        return refs.map((_, index) => items[index] ?? null);
      } catch (error) {
        logger.warn('Cannot read the catalog', toError(error));
        throw new ServiceUnavailableError('The catalog is unavailable');
      }
    }),
  });
