import { Flex, Text, VisuallyHidden } from '@backstage/ui';
import type { FrobStats } from '@internal/plugin-frobs-aggregator-common';
import styles from './charts.module.css';
import { grams } from './grams';

/** How many frobs have which weight, with a line at the target weight. */
export const Histogram = ({ stats }: { stats: FrobStats }) => {
  const { width, counts } = stats.histogram;
  const target = stats.overTarget?.targetWeight ?? Infinity;
  const most = Math.max(1, ...counts);
  const end = width * counts.length;
  return (
    <>
      <div className={styles.histogram} aria-hidden="true">
        {counts.map((count, index) => (
          <span
            key={index}
            className={styles.bar}
            style={{ height: `${(100 * count) / most}%` }}
          />
        ))}
        {target <= end && (
          <span
            className={styles.target}
            style={{ left: `${(100 * target) / end}%` }}
          />
        )}
      </div>
      <VisuallyHidden>
        <table>
          <caption>Frobs by weight</caption>
          <tbody>
            {counts.map((count, index) => (
              <tr key={index}>
                <th scope="row">
                  {grams(index * width)} to {grams((index + 1) * width)}
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
      <Flex justify="between" aria-hidden="true">
        <Text variant="body-small">0 g</Text>
        <Text variant="body-small">all frobs by weight</Text>
        <Text variant="body-small">{grams(end)}</Text>
      </Flex>
    </>
  );
};
