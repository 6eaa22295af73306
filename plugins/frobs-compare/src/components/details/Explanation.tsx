import { CodeSnippet } from '@backstage/core-components';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import type { Expectation } from '../../scenarios';
import snippets from '../snippets.generated.json';

const snippetOf = (id: string) => snippets[id as keyof typeof snippets];

/** Why it comes out so, the code and config that make it so, and what would change it. */
export const Explanation = ({ expected }: { expected: Expectation }) => (
  <Accordion>
    <AccordionTrigger title="Why, and what would change it" />
    <AccordionPanel>
      <Flex direction="column" gap="2">
        <Text>{expected.why}</Text>
        <Text>{`What would change it: ${expected.change}`}</Text>
        {expected.snippets.map(id => {
          const { file, line, code } = snippetOf(id);
          return (
            <div key={id}>
              <Text variant="body-small" color="secondary">
                {`${file}, line ${line}`}
              </Text>
              <CodeSnippet
                text={code}
                language={file.endsWith('.yaml') ? 'yaml' : 'typescript'}
              />
            </div>
          );
        })}
      </Flex>
    </AccordionPanel>
  </Accordion>
);
