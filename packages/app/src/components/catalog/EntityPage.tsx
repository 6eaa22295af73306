import {
  EntityApiDefinitionCard,
  EntityConsumedApisCard,
  EntityConsumingComponentsCard,
  EntityHasApisCard,
  EntityProvidedApisCard,
  EntityProvidingComponentsCard,
} from '@backstage/plugin-api-docs';
import {
  EntityAboutCard,
  EntityHasComponentsCard,
  EntityLayout,
  EntityLinksCard,
  EntitySwitch,
  isKind,
} from '@backstage/plugin-catalog';
import {
  EntityGroupProfileCard,
  EntityMembersListCard,
  EntityOwnershipCard,
  EntityUserProfileCard,
} from '@backstage/plugin-org';
import {
  EntityFrobCard,
  EntityFrobContent,
  isFrobAvailable,
} from '@internal/plugin-frobs-aggregator';
import Grid from '@material-ui/core/Grid';
import { Children, PropsWithChildren } from 'react';
import { ScmIntegrationsProvider } from './ScmIntegrationsProvider';

const Cards = ({ children }: PropsWithChildren<{}>) => (
  <Grid container spacing={3} alignItems="stretch">
    {Children.map(children, card => (
      <Grid item xs={12} md={6}>
        {card}
      </Grid>
    ))}
  </Grid>
);

const apiPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Cards>
        <EntityAboutCard />
        <EntityLinksCard />
        <EntityProvidingComponentsCard />
        <EntityConsumingComponentsCard />
      </Cards>
    </EntityLayout.Route>
    <EntityLayout.Route path="/definition" title="Definition">
      <EntityApiDefinitionCard />
    </EntityLayout.Route>
  </EntityLayout>
);

const componentPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Cards>
        <EntityAboutCard />
        <EntitySwitch>
          <EntitySwitch.Case if={isFrobAvailable}>
            <EntityFrobCard />
          </EntitySwitch.Case>
        </EntitySwitch>
        <EntityLinksCard />
        <EntityProvidedApisCard />
        <EntityConsumedApisCard />
      </Cards>
    </EntityLayout.Route>
    <EntityLayout.Route path="/frob" title="Frob" if={isFrobAvailable}>
      <EntityFrobContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const overviewPage = (cards: JSX.Element) => (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      {cards}
    </EntityLayout.Route>
  </EntityLayout>
);

/** What the page of an entity shows, by its kind. */
export const EntityPage = () => (
  <ScmIntegrationsProvider>
    <EntitySwitch>
      <EntitySwitch.Case if={isKind('api')}>{apiPage}</EntitySwitch.Case>
      <EntitySwitch.Case if={isKind('system')}>
        {overviewPage(
          <Cards>
            <EntityAboutCard />
            <EntityLinksCard />
            <EntityHasComponentsCard />
            <EntityHasApisCard />
          </Cards>,
        )}
      </EntitySwitch.Case>
      <EntitySwitch.Case if={isKind('group')}>
        {overviewPage(
          <Cards>
            <EntityGroupProfileCard />
            <EntityOwnershipCard />
            <EntityMembersListCard />
          </Cards>,
        )}
      </EntitySwitch.Case>
      <EntitySwitch.Case if={isKind('user')}>
        {overviewPage(
          <Cards>
            <EntityUserProfileCard />
            <EntityOwnershipCard />
          </Cards>,
        )}
      </EntitySwitch.Case>
      <EntitySwitch.Case>{componentPage}</EntitySwitch.Case>
    </EntitySwitch>
  </ScmIntegrationsProvider>
);
