import { VisuallyHidden } from '@backstage/ui';
import {
  FIT_LABELS,
  FIT_SCORES,
  FITS,
  type Strategy,
} from '@internal/strategies';
import { colorsOf } from '../strategyColors';
import styles from './fit.module.css';

/** In how many scenarios a strategy fits, as a bar of three parts with their numbers. */
export const FitBar = ({ strategy }: { strategy: Strategy }) => {
  const score = FIT_SCORES[strategy];
  return (
    <div {...colorsOf(strategy)}>
      <ul className={styles.bar}>
        {FITS.filter(fit => score[fit] > 0).map(fit => (
          <li
            key={fit}
            data-fits={fit}
            style={{ flexGrow: score[fit] }}
            title={`${FIT_LABELS[fit]}: ${score[fit]}`}
          >
            <VisuallyHidden>{FIT_LABELS[fit]}: </VisuallyHidden>
            {score[fit]}
          </li>
        ))}
      </ul>
    </div>
  );
};
