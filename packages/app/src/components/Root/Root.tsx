import {
  SidebarDivider,
  SidebarItem,
  SidebarPage,
} from '@backstage/core-components';
import { AppSidebar } from '@internal/plugin-strategy-lab';
import CatalogIcon from '@material-ui/icons/Category';
import DirectIcon from '@material-ui/icons/TrendingFlat';
import ApiIcon from '@material-ui/icons/Extension';
import ProxyIcon from '@material-ui/icons/SwapHoriz';
import AggregatorIcon from '@material-ui/icons/CallMerge';
import GraphqlIcon from '@material-ui/icons/AccountTree';
import CompareIcon from '@material-ui/icons/Equalizer';
import HomeIcon from '@material-ui/icons/Home';
import { PropsWithChildren } from 'react';

export const Root = ({ children }: PropsWithChildren<{}>) => (
  <SidebarPage>
    <AppSidebar>
      <SidebarItem icon={HomeIcon} to="/" text="Home" />
      <SidebarItem icon={CompareIcon} to="compare" text="Compare" />
      <SidebarDivider />
      <SidebarItem icon={DirectIcon} to="strategies/direct" text="Direct" />
      <SidebarItem icon={ProxyIcon} to="strategies/proxy" text="Proxy" />
      <SidebarItem
        icon={AggregatorIcon}
        to="strategies/backend"
        text="Backend plugin"
      />
      <SidebarItem icon={GraphqlIcon} to="strategies/graphql" text="GraphQL" />
      <SidebarDivider />
      <SidebarItem icon={CatalogIcon} to="catalog" text="Catalog" />
      <SidebarItem icon={ApiIcon} to="api-docs" text="APIs" />
    </AppSidebar>
    {children}
  </SidebarPage>
);
