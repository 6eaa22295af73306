import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Box,
  Flex,
  Text,
} from '@backstage/ui';
import type { Expectation } from '@internal/strategies';
import snippets from '../snippets.generated.json';

/** A part of the code or the config, copied from its file. */
const Snippet = ({ id }: { id: string }) => {
  const { file, code } = snippets[id as keyof typeof snippets];
  return (
    <div>
      <Text variant="body-small">{file}</Text>
      <Box bg="neutral">
        {/* Keyboard users must be able to focus it in order to scroll. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre tabIndex={0} style={{ margin: 0, overflowX: 'auto' }}>
          {code}
        </pre>
      </Box>
    </div>
  );
};

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
