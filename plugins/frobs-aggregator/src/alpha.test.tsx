import type { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  mockApis,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { screen } from '@testing-library/react';
import plugin from './alpha';
import { frobsAggregatorApiRef } from './api/FrobsAggregatorApi';
import { FROB_ID_ANNOTATION } from './frobIdAnnotation';
// Jest compiles it here, before a test waits for the plugin to load it.
import './components/EntityFrobCard';
import './components/FrobsPage';

const frob = {
  id: 'frob-001',
  name: 'Sprocket',
  owner: 'team-a',
  status: 'active',
  weight: 12,
  createdAt: '2026-01-01T00:00:00.000Z',
};

describe('the plugin for the new frontend system', () => {
  it('has a page, and the API that it takes', async () => {
    const fetch = async () =>
      Response.json({ items: [{ ...frob, flerp: null }], totalItems: 1 });
    const page = createExtensionTester(
      plugin.getExtension('page:frobs-aggregator'),
    );
    renderInTestApp(page.reactElement(), {
      features: [plugin],
      apis: [mockApis.fetch({ baseImplementation: fetch })],
    });
    expect(await screen.findByText('Sprocket')).toBeVisible();
  });

  it('has a card for entities that stand for a frob', async () => {
    const entity = (annotations?: Record<string, string>) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'cog', annotations },
    });
    const annotated = entity({ [FROB_ID_ANNOTATION]: frob.id });
    const getFrob = async () => ({ ...frob, flerp: null, score: 42 });
    const card = createExtensionTester(
      plugin.getExtension('entity-card:frobs-aggregator'),
    );
    renderInTestApp(
      <EntityProvider entity={annotated}>{card.reactElement()}</EntityProvider>,
      {
        features: [plugin],
        apis: [[frobsAggregatorApiRef, { getFrob } as any]],
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
