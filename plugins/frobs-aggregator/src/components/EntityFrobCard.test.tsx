import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createSampleApi } from '../../dev/sampleApi';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { isFrobAvailable } from '../frobIdAnnotation';
import { EntityFrobCard } from './EntityFrobCard';

const entity = (annotations?: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'cog', annotations },
});
const annotated = entity({ 'frobsco.com/frob-id': 'frob-007' });

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
    const getFrob = jest.fn(createSampleApi().getFrob);
    await renderCard(getFrob, annotated);
    expect(await screen.findByText('1,000 g')).toBeVisible();
    expect(screen.getByText('42')).toBeVisible();
    expect(getFrob).toHaveBeenCalledWith('frob-007');
  });

  it('says what failed, and tries again', async () => {
    const getFrob = jest
      .fn(createSampleApi().getFrob)
      .mockRejectedValueOnce(new Error('no answer'));
    await renderCard(getFrob, annotated);
    expect(await screen.findByRole('alert')).toHaveTextContent('no answer');
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Sprocket 1')).toBeVisible();
  });

  it('says which annotation is missing', async () => {
    await renderCard(jest.fn(), entity());
    expect(await screen.findByText(/frobsco\.com\/frob-id/)).toBeVisible();
    expect(isFrobAvailable(entity())).toBe(false);
    expect(isFrobAvailable(annotated)).toBe(true);
  });
});
