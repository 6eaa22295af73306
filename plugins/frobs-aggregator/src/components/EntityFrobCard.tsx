import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  EntityInfoCard,
  MissingAnnotationEmptyState,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Grid, Text } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { FROB_ID_ANNOTATION } from '../frobIdAnnotation';
import { FrobsErrorPanel } from './FrobsErrorPanel';
import { grams } from './grams';

const Frob = ({ id }: { id: string }) => {
  const frobsAggregatorApi = useApi(frobsAggregatorApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => frobsAggregatorApi.getFrob(id),
    [frobsAggregatorApi, id],
  );
  if (error) {
    const request = `GET /api/frobs-aggregator/frobs/${id}`;
    return <FrobsErrorPanel error={error} request={request} onRetry={retry} />;
  }
  if (!value) {
    return <Progress />;
  }
  const facts = {
    Name: value.name,
    ID: value.id,
    Status: value.status,
    Weight: grams(value.weight),
    Flerp: value.flerp?.value.toLocaleString() ?? 'none',
    Score: value.score?.toLocaleString() ?? 'none',
  };
  return (
    <Grid.Root columns="3" gap="3">
      {Object.entries(facts).map(([name, fact]) => (
        <div key={name}>
          <Text variant="body-small" weight="bold">
            {name}
          </Text>
          <Text as="p">{fact}</Text>
        </div>
      ))}
    </Grid.Root>
  );
};

/** What the aggregator knows of the frob that an entity is annotated with. */
export const EntityFrobCard = () => {
  const id = useEntity().entity.metadata.annotations?.[FROB_ID_ANNOTATION];
  return (
    <EntityInfoCard title="Frob">
      {id ? (
        <Frob id={id} />
      ) : (
        <MissingAnnotationEmptyState annotation={FROB_ID_ANNOTATION} />
      )}
    </EntityInfoCard>
  );
};
