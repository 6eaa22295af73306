import styles from './charts.module.css';

/**
 * Numbers as bars below each other, each with its text.
 *
 * @param props.max - the number of a bar that takes the whole width
 */
export const Bars = (props: {
  bars: { label: string; value: number; text: string }[];
  max: number;
}) => {
  const { bars, max } = props;
  return (
    <ul className={styles.bars}>
      {bars.map(({ label, value, text }) => (
        <li key={label}>
          <span>{label}</span>
          <span className={styles.number}>{text}</span>
          <span className={styles.track}>
            <span
              className={styles.bar}
              style={{ width: `${(100 * value) / max}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
};
