import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import type { Expectation } from '../../scenarios';
import { Snippet } from './Snippet';

/** Why it comes out so, the code and config that make it so, and what would change it. */
export const Explanation = ({ expected }: { expected: Expectation }) => (
  <Accordion>
    <AccordionTrigger title="Why, and what would change it" />
    <AccordionPanel>
      <Flex direction="column" gap="2">
        <Text>{expected.why}</Text>
        <Text>{`What would change it: ${expected.change}`}</Text>
        {expected.snippets.map(id => (
          <Snippet key={id} id={id} />
        ))}
      </Flex>
    </AccordionPanel>
  </Accordion>
);
