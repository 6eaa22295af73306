import type { Strategy } from '@internal/strategies';
import styles from './strategyColors.module.css';

/** Props of an element whose styles, or whose children's, use `var(--strategy-color)`. */
export const colorsOf = (strategy: Strategy) => ({
  className: styles.strategy,
  'data-strategy': strategy,
});
