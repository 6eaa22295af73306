import { useRouteRef } from '@backstage/core-plugin-api';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { SCENARIOS, STRATEGIES } from '@internal/strategies';
import { RiHome5Line } from '@remixicon/react';
import type { PropsWithChildren } from 'react';
import { adviceRouteRef, scenariosRouteRef } from '../../routes';
import { LabPage } from '../LabPage';
import { HeatStrip } from './HeatStrip';
import { QuickAdvisor } from './QuickAdvisor';
import { StartYourOwn } from './StartYourOwn';
import { StrategyCards } from './StrategyCards';

const Section = (props: PropsWithChildren<{ title: string }>) => (
  <section>
    <Flex direction="column" gap="3">
      <Text as="h2" variant="title-small">
        {props.title}
      </Text>
      {props.children}
    </Flex>
  </section>
);

const Introduction = () => {
  const advicePath = useRouteRef(adviceRouteRef)();
  const scenariosPath = useRouteRef(scenariosRouteRef)();
  return (
    <Flex direction="column" gap="3">
      <Text as="h2" variant="title-medium">
        Call an existing API from Backstage
      </Text>
      <Text as="p">
        {`${STRATEGIES.length} strategies call the same API, the mock FrobsCo, in ${SCENARIOS.length} scenarios. Your browser measures each of them.`}
      </Text>
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        <ButtonLink href={advicePath}>Find my strategy</ButtonLink>
        <ButtonLink href={scenariosPath} variant="secondary">
          See the comparison
        </ButtonLink>
      </Flex>
    </Flex>
  );
};

/** What the strategies are, which one fits, and how to start. */
export const HomePage = () => (
  <LabPage title="Home" icon={<RiHome5Line />}>
    <Flex direction="column" gap="8">
      <Introduction />
      <StrategyCards />
      <Section title="Which one for your API?">
        <QuickAdvisor />
      </Section>
      <Section title="Which strategy fits which scenario">
        <HeatStrip />
      </Section>
      <Section title="Start your own plugin">
        <StartYourOwn />
      </Section>
    </Flex>
  </LabPage>
);
