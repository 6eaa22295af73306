import { Flex } from '@backstage/ui';
import { EntityFrobCard } from './EntityFrobCard';
import { Summary, useSummary } from './Summary';

/** A tab for an entity: its frob, and how all frobs are doing. */
export const EntityFrobContent = () => (
  <Flex direction="column" gap="4">
    <EntityFrobCard />
    <Summary {...useSummary()} />
  </Flex>
);
