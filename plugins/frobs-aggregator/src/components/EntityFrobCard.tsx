import { EmptyState, Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Grid, Text } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { FROB_ID_ANNOTATION } from '../frobIdAnnotation';
import { FrobsErrorPanel } from './FrobsErrorPanel';

const Frob = ({ id }: { id: string }) => {
  const frobsAggregatorApi = useApi(frobsAggregatorApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => frobsAggregatorApi.getFrob(id),
    [frobsAggregatorApi, id],
  );
  if (error) {
    return (
      <FrobsErrorPanel
        error={error}
        request={`GET /api/frobs-aggregator/frobs/${id}`}
        onRetry={retry}
      />
    );
  }
  if (!value) {
    return <Progress />;
  }
  const facts = {
    Name: value.name,
    ID: value.id,
    Status: value.status,
    Weight: `${value.weight.toLocaleString()} g`,
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
        <EmptyState
          missing="field"
          title="No frob"
          description={`The entity has no annotation ${FROB_ID_ANNOTATION}.`}
        />
      )}
    </EntityInfoCard>
  );
};
