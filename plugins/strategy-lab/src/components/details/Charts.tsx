import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import type { Result } from '@internal/strategies';
import { Bars } from './Bars';
import { Waterfall } from './Waterfall';

/** The strategies' figures side by side, and a timeline of their requests. */
export const Charts = ({ results }: { results: Result[] }) => (
  <Card>
    <CardHeader>
      <Text as="h3" variant="title-small">
        Side by side
      </Text>
    </CardHeader>
    <CardBody>
      <Flex direction="column" gap="4">
        <Bars results={results} />
        <Waterfall results={results} />
      </Flex>
    </CardBody>
  </Card>
);
