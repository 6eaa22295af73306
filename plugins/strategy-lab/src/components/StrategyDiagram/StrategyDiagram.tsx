import type { Strategy } from '@internal/strategies';
import type { CSSProperties } from 'react';
import { colorsOf } from '../strategyColors';
import { Arrow } from './Arrow';
import { describeDiagram, HEIGHT, layOut, NODE, TOP, type Hop } from './layout';
import styles from './StrategyDiagram.module.css';

const Box = ({
  x,
  y = TOP,
  lines,
}: {
  x: number;
  y?: number;
  lines: string[];
}) => (
  <>
    <rect className={styles.box} x={x} y={y} rx="6" {...NODE} />
    {lines.map((line, index) => (
      <text
        key={line}
        x={x + NODE.width / 2}
        y={y + NODE.height / 2 + (index - (lines.length - 1) / 2) * 14}
      >
        {line}
      </text>
    ))}
  </>
);

/** A database or a catalog, and the line to what uses it. */
const Extra = ({
  x,
  fromX,
  label,
}: {
  x: number;
  fromX: number;
  label: string;
}) => (
  <>
    <path
      className={styles.line}
      d={`M${fromX} ${TOP + NODE.height} V${TOP + 68} H${x}`}
    />
    <rect
      className={styles.extra}
      x={x}
      y={TOP + 55}
      width={NODE.width}
      height="26"
      rx="13"
    />
    <text x={x + NODE.width / 2} y={TOP + 68}>
      {label}
    </text>
  </>
);

/**
 * Who calls whom: the browser, what is between it and the API, and the API. A dot travels
 * along, unless the user prefers reduced motion.
 */
export const StrategyDiagram = (props: {
  strategy: Strategy;
  /** The call that fails: it is red, has a sign, and the dot does not get further. */
  failing?: Hop;
  /** At most three short lines for a call, such as a status, a time and a size. */
  labels?: Partial<Record<Hop, string[]>>;
}) => {
  const { strategy, failing, labels = {} } = props;
  const { width, middle, middleX, apiX, extra, hops } = layOut(
    strategy,
    Object.keys(labels).length > 0 ? 78 : 40,
  );
  const failingHop = hops.find(({ hop }) => hop === failing);
  const end = failingHop ? (failingHop.from + failingHop.to) / 2 : apiX;
  const extraX = extra?.below === 'api' ? apiX : middleX;

  return (
    <svg
      {...colorsOf(strategy)}
      viewBox={`-2 -2 ${width + 4} ${HEIGHT}`}
      role="img"
      aria-label={describeDiagram(strategy, failing)}
      style={{ maxWidth: width * 1.5, width: '100%' }}
    >
      <g className={styles.diagram}>
        {middle && (
          <>
            <rect
              className={styles.backstage}
              x={middleX - 10}
              y="8"
              width={NODE.width + 20}
              height={extra?.below === 'middle' ? 112 : 76}
              rx="8"
            />
            <text
              className={styles.caption}
              x={middleX + NODE.width / 2}
              y="20"
            >
              Backstage
            </text>
          </>
        )}
        {hops.map(each => (
          <Arrow
            key={each.hop}
            {...each}
            lines={labels[each.hop]}
            isFailing={each.hop === failing}
          />
        ))}
        <circle
          className={styles.dot}
          style={{ '--travel': `${end - NODE.width}px` } as CSSProperties}
          cx={NODE.width}
          cy={TOP + NODE.height / 2}
          r="4.5"
        />
        {extra && (
          <Extra
            x={extraX}
            fromX={middleX + NODE.width / 2}
            label={extra.label}
          />
        )}
        <Box x={0} lines={['Browser']} />
        {middle && <Box x={middleX} lines={middle} />}
        <Box x={apiX} lines={['API']} />
      </g>
    </svg>
  );
};
