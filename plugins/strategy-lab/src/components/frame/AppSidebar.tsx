import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarSpace,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import {
  Settings,
  UserSettingsSignInAvatar,
} from '@backstage/plugin-user-settings';
import MenuIcon from '@material-ui/icons/Menu';
import type { PropsWithChildren } from 'react';
import { Helmet } from 'react-helmet';
import styles from './sidebar.module.css';
import { SidebarLogo } from './SidebarLogo';

function focusMain() {
  const main = document.querySelector('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}

/**
 * The sidebar around the items of an app. A button, which shows while it has the focus,
 * leads keyboard users past it. Each document title gets the name of the app.
 */
export const AppSidebar = ({ children }: PropsWithChildren<{}>) => {
  const title = useApi(configApiRef).getString('app.title');
  return (
    <>
      <Helmet titleTemplate={`%s | ${title}`} defaultTitle={title} />
      <button type="button" className={styles.skip} onClick={focusMain}>
        Skip to content
      </button>
      <Sidebar>
        <SidebarLogo />
        <SidebarDivider />
        <SidebarGroup label="Menu" icon={<MenuIcon />}>
          {children}
        </SidebarGroup>
        <SidebarSpace />
        <SidebarDivider />
        <SidebarGroup
          label="Settings"
          icon={<UserSettingsSignInAvatar />}
          to="/settings"
        >
          <Settings />
        </SidebarGroup>
      </Sidebar>
    </>
  );
};
