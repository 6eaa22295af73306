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
import MenuIcon from '@material-ui/icons/Menu';
import { SidebarLogo } from './SidebarLogo';

/** Plugins bring their own items: here is in which order, those without a place last. */
export const AppSidebar = ({ navItems }: NavContentComponentProps) => {
  const nav = navItems.withComponent(({ href, icon, title }) => (
    <SidebarItem icon={() => icon} to={href} text={title} />
  ));
  nav.take('page:user-settings');
  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        {nav.take('page:frobs-direct')}
        {nav.take('page:frobs-proxy')}
        {nav.take('page:frobs-aggregator')}
        {nav.take('page:frobs-graphql')}
        {nav.take('page:strategy-lab')}
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
  );
};
