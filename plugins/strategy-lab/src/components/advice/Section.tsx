import { Flex, Text } from '@backstage/ui';
import type { PropsWithChildren } from 'react';

/** A part of the recommendation with its heading. */
export const Section = ({
  title,
  children,
}: PropsWithChildren<{ title: string }>) => (
  <Flex direction="column" gap="2">
    <Text as="h3" variant="title-small">
      {title}
    </Text>
    {children}
  </Flex>
);
