import { Flex, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import {
  STRATEGIES,
  STRATEGY_LABELS,
  type Scenario,
} from '@internal/strategies';
import { lazy, Suspense } from 'react';
import { CopyButton } from '../CopyButton';
import snippets from '../snippets.generated.json';
import styles from './code.module.css';

/** Loaded later: the colours are not needed to read the code. */
const Colored = lazy(async () => {
  const { highlight } = await import('./highlight');
  return {
    default: ({ code, file }: { code: string; file: string }) => (
      // The code is ours, and Prism escapes it.
      // eslint-disable-next-line react/no-danger
      <code dangerouslySetInnerHTML={{ __html: highlight(code, file) }} />
    ),
  };
});

/** A part of the code or the config, copied from its file. */
const Snippet = ({ id }: { id: string }) => {
  const { file, code } = snippets[id as keyof typeof snippets];
  return (
    <figure className={styles.snippet}>
      <figcaption>
        <span>{file}</span>
        <CopyButton text={code} />
      </figcaption>
      {/* Keyboard users must be able to focus it in order to scroll. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0}>
        <Suspense fallback={<code>{code}</code>}>
          <Colored code={code} file={file} />
        </Suspense>
      </pre>
    </figure>
  );
};

/** The code and the config behind the result of each strategy. */
export const CodeTabs = ({ expected }: Pick<Scenario, 'expected'>) => (
  <Tabs>
    <TabList aria-label="Code" className={styles.tabs}>
      {STRATEGIES.map(strategy => (
        <Tab key={strategy} id={strategy}>
          {STRATEGY_LABELS[strategy]}
        </Tab>
      ))}
    </TabList>
    {STRATEGIES.map(strategy => (
      <TabPanel key={strategy} id={strategy}>
        <Flex direction="column" gap="3" mt="3">
          {expected[strategy].snippets.map(id => (
            <Snippet key={id} id={id} />
          ))}
        </Flex>
      </TabPanel>
    ))}
  </Tabs>
);
