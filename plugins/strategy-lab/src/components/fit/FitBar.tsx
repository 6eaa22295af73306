import type { Fit } from '@internal/strategies';
import styles from './fit.module.css';

const FITS: Fit[] = ['yes', 'costly', 'no'];

/** How often a strategy fits, as a bar of three parts. The numbers stand beside it. */
export const FitBar = ({ score }: { score: Record<Fit, number> }) => (
  <div className={styles.bar} aria-hidden="true">
    {FITS.filter(fits => score[fits] > 0).map(fits => (
      <span
        key={fits}
        className={styles.fit}
        data-fits={fits}
        style={{ flexGrow: score[fits], opacity: fits === 'no' ? 0.35 : 1 }}
      />
    ))}
  </div>
);
