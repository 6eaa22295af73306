import { Checkbox, CheckboxGroup, Flex } from '@backstage/ui';
import { FACT_GROUPS, PLAIN } from '@internal/strategies';

/** A checkbox for each fact, in groups. */
export const FactCheckboxes = ({
  selected,
  onChange,
}: {
  selected: string[];
  onChange: (selected: string[]) => void;
}) => (
  <Flex direction="column" gap="4">
    <Checkbox
      isSelected={selected.includes(PLAIN.id)}
      onChange={isSelected => onChange(isSelected ? [PLAIN.id] : [])}
    >
      None of these: the API offers exactly what the page needs
    </Checkbox>
    {FACT_GROUPS.map(({ title, facts }) => {
      const groupIds = facts.map(({ id }) => id);
      const others = selected.filter(
        id => !groupIds.includes(id) && id !== PLAIN.id,
      );
      return (
        <CheckboxGroup
          key={title}
          label={title}
          value={selected.filter(id => groupIds.includes(id))}
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
