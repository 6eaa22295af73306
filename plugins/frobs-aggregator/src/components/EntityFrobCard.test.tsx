import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createSampleApi } from '../../dev/sampleApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { isFrobAvailable } from '../frobIdAnnotation';
import { EntityFrobCard } from './EntityFrobCard';
import { EntityFrobContent } from './EntityFrobContent';

const entity = (annotations?: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'cog', annotations },
});
const annotated = entity({ 'frobsco.com/frob-id': 'frob-007' });

const renderFor = (
  of: Entity,
  getFrob = createSampleApi().getFrob,
  element = <EntityFrobCard />,
) =>
  renderWithApi(
    <EntityProvider entity={of}>{element}</EntityProvider>,
    { getFrob },
    AuthorizeResult.DENY,
  );

describe('EntityFrobCard', () => {
  it('shows the frob of the entity', async () => {
    const getFrob = jest.fn(createSampleApi().getFrob);
    await renderFor(annotated, getFrob);
    expect(await screen.findByText('1,000 g')).toBeVisible();
    expect(screen.getByText('42')).toBeVisible();
    expect(getFrob).toHaveBeenCalledWith('frob-007');
  });

  it('says what failed, and tries again', async () => {
    const getFrob = jest
      .fn(createSampleApi().getFrob)
      .mockRejectedValueOnce(new Error('no answer'));
    await renderFor(annotated, getFrob);
    expect(await screen.findByRole('alert')).toHaveTextContent('no answer');
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Sprocket 1')).toBeVisible();
  });

  it('says which annotation is missing', async () => {
    await renderFor(entity());
    const names = await screen.findAllByText(/frobsco\.com\/frob-id/);
    expect(names[0]).toBeVisible();
    expect(isFrobAvailable(entity())).toBe(false);
    expect(isFrobAvailable(annotated)).toBe(true);
  });

  it('is in a tab with the summary, whose form needs a permission', async () => {
    await renderFor(annotated, undefined, <EntityFrobContent />);
    expect(await screen.findByText('Sprocket 1')).toBeVisible();
    expect(await screen.findByText(/frobs\.thunk\.update/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Set' })).toBeNull();
  });
});
