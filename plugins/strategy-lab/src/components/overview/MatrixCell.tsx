import {
  describeFactor,
  describeFigures,
  describeOutcome,
  formatFactor,
  STRATEGY_LABELS,
  worstFactorOf,
  type Expectation,
  type Factor,
  type Result,
  type Strategy,
} from '@internal/strategies';
import { VisuallyHidden } from '@backstage/ui';
import { fitColors, FitLabel } from '../fit/FitLabel';
import { RunningText } from '../run/RunningText';
import styles from './Matrix.module.css';

/** The figures; the one that the factor is about stands out. */
const Figures = ({ result, factor }: { result: Result; factor?: Factor }) => {
  const texts = describeFigures(result.figures);
  return (['requests', 'wireBytes', 'milliseconds'] as const).map(
    (figure, index) => (
      <span key={figure}>
        {index > 0 && ' · '}
        <span data-worst={factor?.figure === figure || undefined}>
          {texts[figure]}
        </span>
      </span>
    ),
  );
};

const Outcome = ({
  expected,
  result,
}: {
  expected: Expectation;
  result?: Result;
}) => {
  if (!result) {
    return `Expected: ${expected.outcome.map(describeOutcome).join(' or ')}`;
  }
  const outcome = describeOutcome(result.outcome);
  return result.mismatches.length > 0 ? (
    <strong
      title={result.mismatches.join('; ')}
    >{`⚠ Not as expected: ${outcome}`}</strong>
  ) : (
    outcome
  );
};

/** Whether a strategy fits, and the result, or the expected outcome: always three lines. */
export const MatrixCell = ({
  strategy,
  expected,
  results,
  running,
}: {
  strategy: Strategy;
  expected: Expectation;
  /** Of all strategies in this scenario. */
  results: Result[];
  running?: { receivedBytes: number };
}) => {
  const result = results.find(each => each.strategy === strategy);
  const factor = result && worstFactorOf(result, results);
  const failures = result && describeFigures(result.figures).failures;
  const { className, ...fit } = fitColors(expected.fits);
  return (
    <td
      {...fit}
      className={`${className} ${styles.cell}`}
      data-measured={Boolean(result) || undefined}
      data-running={Boolean(running) || undefined}
    >
      <div className={styles.verdict}>
        <FitLabel fits={expected.fits} />
        <span className={styles.strategy} aria-hidden="true">
          {STRATEGY_LABELS[strategy]}
        </span>
        {failures && <span className={styles.factor}>{failures}</span>}
        {factor && (
          <span className={styles.factor} title={describeFactor(factor)}>
            <span aria-hidden="true">{formatFactor(factor)}</span>
            <VisuallyHidden>{describeFactor(factor)}</VisuallyHidden>
          </span>
        )}
      </div>
      <div className={styles.line}>
        {running ? (
          <RunningText receivedBytes={running.receivedBytes} />
        ) : (
          <Outcome expected={expected} result={result} />
        )}
      </div>
      <div className={styles.line}>
        {result && !running && <Figures result={result} factor={factor} />}
      </div>
    </td>
  );
};
