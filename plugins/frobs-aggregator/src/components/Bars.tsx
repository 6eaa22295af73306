import styles from './Bars.module.css';

/**
 * Numbers as bars below each other, each with its text, and a line at the target.
 *
 * @param props.max - the number of a bar that takes the whole width
 */
export const Bars = (props: {
  bars: { label: string; value: number; text: string }[];
  max: number;
  target?: number;
}) => {
  const { bars, max, target } = props;
  const percent = (value: number) => `${Math.min(100, (100 * value) / max)}%`;
  return (
    <ul className={styles.bars}>
      {bars.map(({ label, value, text }) => (
        <li key={label}>
          <span>{label}</span>
          <span className={styles.number}>{text}</span>
          <span className={styles.track}>
            <span className={styles.bar} style={{ width: percent(value) }} />
            {target !== undefined && target <= max && (
              <span
                className={styles.target}
                style={{ left: percent(target) }}
              />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
};
