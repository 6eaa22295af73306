import { Container, PluginHeader } from '@backstage/ui';
import type { PropsWithChildren, ReactElement, ReactNode } from 'react';
import { Helmet } from 'react-helmet';
import { Navigate, Route, Routes } from 'react-router-dom';

/** A page of the lab with its header, the same in both frontend systems. */
export const LabPage = (
  props: PropsWithChildren<{ title: string; icon: ReactNode }>,
) => (
  <>
    <Helmet title={props.title} />
    <PluginHeader title={props.title} icon={props.icon} />
    <Container>{props.children}</Container>
  </>
);

/** A part of a page with an address of its own, below that of the page. */
export interface LabTab {
  path: string;
  title: string;
  content: ReactElement;
}

/**
 * The same with tabs; other addresses lead to the first. What a tab shows can set another
 * document title.
 *
 * @param props.path - the address of the page
 */
export const TabbedLabPage = (
  props: PropsWithChildren<{
    title: string;
    icon: ReactNode;
    path: string;
    tabs: LabTab[];
  }>,
) => {
  const { title, icon, path, tabs, children } = props;
  const headerTabs = tabs.map(tab => ({
    id: tab.path,
    label: tab.title,
    href: `${path}/${tab.path}`,
    matchStrategy: 'prefix' as const,
  }));
  return (
    <Routes>
      {tabs.map(tab => (
        <Route
          key={tab.path}
          path={`${tab.path}/*`}
          element={
            <>
              <Helmet title={`${tab.title} | ${title}`} />
              <PluginHeader title={title} icon={icon} tabs={headerTabs} />
              <Container>
                {children}
                {tab.content}
              </Container>
            </>
          }
        />
      ))}
      <Route path="*" element={<Navigate to={headerTabs[0].href} replace />} />
    </Routes>
  );
};
