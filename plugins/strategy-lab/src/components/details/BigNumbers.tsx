import {
  describeFactor,
  describeFigures,
  factorsOf,
  formatFactor,
  hasData,
  type Result,
} from '@internal/strategies';
import { VisuallyHidden } from '@backstage/ui';
import styles from './details.module.css';

const LABELS = {
  requests: 'Requests',
  wireBytes: 'Transferred',
  milliseconds: 'Time to data',
} as const;

const FIGURES = Object.keys(LABELS) as (keyof typeof LABELS)[];

/** What it cost the browser; each figure with its factor. Dashes before a run. */
export const BigNumbers = ({
  result,
  row,
}: {
  result?: Result;
  row: Result[];
}) => {
  const texts = result && describeFigures(result.figures);
  const factors = result ? factorsOf(result, row) : [];
  const hasFailed = result && !hasData(result.outcome);
  const valueOf = (figure: keyof typeof LABELS) =>
    figure === 'requests' ? result?.figures.requests : texts?.[figure];
  return (
    <dl className={styles.numbers} data-failed={hasFailed || undefined}>
      {FIGURES.map(figure => {
        const factor = factors.find(each => each.figure === figure);
        const isTime = figure === 'milliseconds';
        return (
          <div key={figure}>
            <dt>{isTime && hasFailed ? 'Time to error' : LABELS[figure]}</dt>
            <dd>
              <span>{valueOf(figure) ?? '–'}</span>
              {factor && (
                <span className={styles.factor}>
                  <span aria-hidden="true">{` ${formatFactor(factor)}`}</span>
                  <VisuallyHidden>{`, ${describeFactor(factor)}`}</VisuallyHidden>
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
