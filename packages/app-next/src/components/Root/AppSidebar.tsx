import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarSpace,
} from '@backstage/core-components';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import {
  Settings as SidebarSettings,
  UserSettingsSignInAvatar,
} from '@backstage/plugin-user-settings';
import { AppTitle, SidebarLogo, SkipLink } from '@internal/plugin-strategy-lab';
import MenuIcon from '@material-ui/icons/Menu';

/** The lab's pages of the strategies, which show the plugins' own pages. */
const STRATEGY_PAGES = {
  'page:frobs-direct': '/strategies/direct',
  'page:frobs-proxy': '/strategies/proxy',
  'page:frobs-aggregator': '/strategies/backend',
  'page:frobs-graphql': '/strategies/graphql',
};

/** Plugins bring their own items: here is in which order, those without a place last. */
export const AppSidebar = ({ navItems }: NavContentComponentProps) => {
  const nav = navItems.withComponent(({ href, icon, title }) => (
    <SidebarItem icon={() => icon} to={href} text={title} />
  ));
  nav.take('page:user-settings');
  nav.take('page:strategy-lab/strategies');
  return (
    <>
      <AppTitle />
      <SkipLink />
      <Sidebar>
        <SidebarLogo />
        <SidebarDivider />
        <SidebarGroup label="Menu" icon={<MenuIcon />}>
          {nav.take('page:strategy-lab/home')}
          {nav.take('page:strategy-lab')}
          <SidebarDivider />
          {Object.entries(STRATEGY_PAGES).map(([id, path]) => {
            const item = navItems.take(id);
            return (
              item && (
                <SidebarItem
                  key={id}
                  icon={() => item.icon}
                  to={path}
                  text={item.title}
                />
              )
            );
          })}
          <SidebarDivider />
          {nav.take('page:catalog')}
          {nav.take('page:api-docs')}
          {nav.rest({ sortBy: 'title' })}
        </SidebarGroup>
        <SidebarSpace />
        <SidebarDivider />
        <SidebarGroup
          label="Settings"
          icon={<UserSettingsSignInAvatar />}
          to="/settings"
        >
          <SidebarSettings />
        </SidebarGroup>
      </Sidebar>
    </>
  );
};
