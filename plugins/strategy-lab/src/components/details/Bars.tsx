import { Text } from '@backstage/ui';
import {
  formatBytes,
  formatMs,
  hasData,
  STRATEGY_LABELS,
  type Figures,
  type Result,
} from '@internal/strategies';
import { colorsOf } from '../strategyColors';
import styles from './details.module.css';

interface Measure {
  title: string;
  figure: keyof Figures;
  /** Smaller values count as this: differences below it are noise. */
  floor: number;
  format: (value: number) => string;
}

const MEASURES: Measure[] = [
  {
    ...{ title: 'Transferred', figure: 'wireBytes' },
    ...{ floor: 300, format: formatBytes },
  },
  {
    ...{ title: 'Decompressed', figure: 'bodyBytes' },
    ...{ floor: 300, format: formatBytes },
  },
  {
    ...{ title: 'Requests of the browser', figure: 'requests' },
    ...{ floor: 1, format: String },
  },
  {
    ...{ title: 'Requests to FrobsCo', figure: 'upstreamRequests' },
    ...{ floor: 1, format: String },
  },
  {
    ...{ title: 'Time', figure: 'milliseconds' },
    ...{ floor: 100, format: formatMs },
  },
];

const failed = ({ outcome }: Result) => !hasData(outcome);

/** The measures in which one strategy needs at least twice what another one does. */
const measuresThatDiffer = (results: Result[]): Measure[] =>
  MEASURES.filter(({ figure, floor }) => {
    const values = results.map(({ figures }) =>
      Math.max(floor, figures[figure]),
    );
    return Math.max(...values) >= 2 * Math.min(...values);
  });

/** One measure as a linear bar for each strategy. A failed call is hatched, and says so. */
const MeasureBars = ({
  measure: { title, figure, format },
  results,
}: {
  measure: Measure;
  results: Result[];
}) => {
  const largest = Math.max(1, ...results.map(({ figures }) => figures[figure]));
  const rows = results.map(result => ({
    strategy: result.strategy,
    label: STRATEGY_LABELS[result.strategy],
    share: result.figures[figure] / largest,
    isFailed: failed(result),
    text: `${format(result.figures[figure])}${failed(result) ? ', failed' : ''}`,
  }));
  const label = rows.map(row => `${row.label} ${row.text}`).join('; ');
  return (
    <div>
      <Text weight="bold">{title}</Text>
      <div role="img" aria-label={`${title}: ${label}`} className={styles.bars}>
        {rows.map(({ strategy, share, isFailed, text, ...row }) => {
          const { className, ...color } = colorsOf(strategy);
          return (
            <div
              key={strategy}
              {...color}
              className={`${className} ${styles.barRow}`}
            >
              <span>{row.label}</span>
              <span className={styles.track}>
                <span
                  className={styles.bar}
                  data-failed={isFailed || undefined}
                  style={{ width: `${100 * share}%` }}
                />
              </span>
              <span className={styles.value}>{text}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
};

/** The measures in which the strategies differ, on linear scales. */
export const Bars = ({ results }: { results: Result[] }) => {
  const measures = measuresThatDiffer(results);
  if (measures.length === 0) {
    return <Text>The strategies differ in none of the measures.</Text>;
  }
  return (
    <div className={styles.measures}>
      {measures.map(measure => (
        <MeasureBars key={measure.figure} measure={measure} results={results} />
      ))}
    </div>
  );
};
