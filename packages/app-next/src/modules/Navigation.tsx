import { SidebarDivider, SidebarItem } from '@backstage/core-components';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { AppSidebar } from '@internal/plugin-strategy-lab';

/** The lab's pages of the strategies, which show the plugins' own pages. */
const STRATEGY_PAGES = {
  'page:frobs-direct': '/strategies/direct',
  'page:frobs-proxy': '/strategies/proxy',
  'page:frobs-aggregator': '/strategies/backend',
  'page:frobs-graphql': '/strategies/graphql',
};

/** Plugins bring their own items: here is in which order, those without a place last. */
export const Navigation = ({ navItems }: NavContentComponentProps) => {
  const nav = navItems.withComponent(({ href, icon, title }) => (
    <SidebarItem icon={() => icon} to={href} text={title} />
  ));
  nav.take('page:user-settings');
  nav.take('page:strategy-lab/strategies');
  return (
    <AppSidebar>
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
    </AppSidebar>
  );
};
