import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import type { Result } from '../../lab/Result';
import { Bars } from './Bars';
import { Waterfall } from './Waterfall';

/** The strategies' figures next to each other, and their requests in time. */
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
