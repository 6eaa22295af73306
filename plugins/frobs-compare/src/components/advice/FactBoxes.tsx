import { Checkbox, CheckboxGroup, Flex } from '@backstage/ui';
import { FACT_GROUPS } from '../../advice/facts';

/** Everything that can be ticked, a group below the other. */
export const FactBoxes = ({
  ticked,
  onChange,
}: {
  ticked: string[];
  onChange: (ticked: string[]) => void;
}) => (
  <Flex direction="column" gap="4">
    {FACT_GROUPS.map(({ title, facts }) => {
      const own = facts.map(({ id }) => id);
      const others = ticked.filter(id => !own.includes(id));
      return (
        <CheckboxGroup
          key={title}
          label={title}
          value={ticked.filter(id => own.includes(id))}
          onChange={value => onChange([...others, ...value])}
        >
          {facts.map(({ id, label }) => (
            <Checkbox key={id} value={id}>
              {label}
            </Checkbox>
          ))}
        </CheckboxGroup>
      );
    })}
  </Flex>
);
