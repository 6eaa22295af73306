import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import type { Expectation } from '@internal/strategies';
import { Snippet } from './Snippet';

/** The cause of the outcome, what would change it, and the code and config behind it. */
export const Explanation = ({ expected }: { expected: Expectation }) => (
  <Accordion>
    <AccordionTrigger title="Why, and what would change it" />
    <AccordionPanel>
      <Flex direction="column" gap="2">
        <Text>{expected.why}</Text>
        {expected.change && (
          <Text>{`What would change it: ${expected.change}`}</Text>
        )}
        {expected.snippets.map(id => (
          <Snippet key={id} id={id} />
        ))}
      </Flex>
    </AccordionPanel>
  </Accordion>
);
