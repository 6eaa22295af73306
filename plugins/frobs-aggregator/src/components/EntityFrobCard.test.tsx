import type { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  renderInTestApp as renderInNewSystem,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../alpha';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { isFrobAvailable } from '../frobIdAnnotation';
import { EntityFrobCard } from './EntityFrobCard';

const entity = (annotations?: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'cog', annotations },
});
const annotated = entity({ 'frobsco.com/frob-id': 'frob-007' });

const frob = {
  id: 'frob-007',
  name: 'Sprocket',
  owner: 'team-a',
  status: 'active',
  weight: 1234,
  createdAt: '2026-01-01T00:00:00.000Z',
  flerp: null,
  score: 42,
};

const renderCard = (getFrob: jest.Mock, of: Entity) =>
  renderInTestApp(
    <TestApiProvider apis={[[frobsAggregatorApiRef, { getFrob } as any]]}>
      <EntityProvider entity={of}>
        <EntityFrobCard />
      </EntityProvider>
    </TestApiProvider>,
  );

describe('EntityFrobCard', () => {
  it('shows the frob of the entity', async () => {
    const getFrob = jest.fn().mockResolvedValue(frob);
    await renderCard(getFrob, annotated);
    expect(await screen.findByText('1,234 g')).toBeVisible();
    expect(screen.getByText('42')).toBeVisible();
    expect(getFrob).toHaveBeenCalledWith('frob-007');
  });

  it('says what failed, and tries again', async () => {
    const getFrob = jest
      .fn()
      .mockRejectedValueOnce(new Error('no answer'))
      .mockResolvedValue(frob);
    await renderCard(getFrob, annotated);
    expect(await screen.findByRole('alert')).toHaveTextContent('no answer');
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Sprocket')).toBeVisible();
  });

  it('says which annotation is missing', async () => {
    await renderCard(jest.fn(), entity());
    expect(await screen.findByText(/frobsco\.com\/frob-id/)).toBeVisible();
    expect(isFrobAvailable(entity())).toBe(false);
    expect(isFrobAvailable(annotated)).toBe(true);
  });

  it('is a card of the new frontend system, for entities that stand for a frob', async () => {
    const card = createExtensionTester(
      plugin.getExtension('entity-card:frobs-aggregator'),
    );
    renderInNewSystem(
      <EntityProvider entity={annotated}>{card.reactElement()}</EntityProvider>,
      {
        features: [plugin],
        apis: [[frobsAggregatorApiRef, { getFrob: async () => frob } as any]],
      },
    );
    expect(await screen.findByText('42')).toBeVisible();
    const isShown = card.get(
      EntityCardBlueprint.dataRefs.filterFunction,
    ) as unknown as (entity: Entity) => boolean;
    expect(isShown(annotated)).toBe(true);
    expect(isShown(entity())).toBe(false);
  });
});
