import { NODE, TOP } from './layout';
import styles from './StrategyDiagram.module.css';

const Y = TOP + NODE.height / 2;

/** A call: an arrow with its label, red and with a sign if it fails. */
export const Arrow = (props: {
  from: number;
  to: number;
  lines?: string[];
  isFailing: boolean;
}) => {
  const { from, to, lines = [], isFailing } = props;
  const middle = (from + to) / 2;
  const [first, ...rest] = lines;
  return (
    <g data-failing={isFailing || undefined}>
      <path className={styles.line} d={`M${from} ${Y} H${to - 2}`} />
      <path
        className={styles.head}
        d={`M${to - 8} ${Y - 5} L${to} ${Y} L${to - 8} ${Y + 5} Z`}
      />
      {isFailing && (
        <>
          <circle className={styles.sign} cx={middle} cy={Y} r="9" />
          <path
            className={styles.cross}
            d={`M${middle - 4} ${Y - 4} l8 8 m0 -8 l-8 8`}
          />
        </>
      )}
      <text className={styles.label} x={middle} y={Y - 18}>
        {first}
      </text>
      {rest.map((line, index) => (
        <text
          key={line}
          className={styles.label}
          x={middle}
          y={Y + 18 + index * 14}
        >
          {line}
        </text>
      ))}
    </g>
  );
};
