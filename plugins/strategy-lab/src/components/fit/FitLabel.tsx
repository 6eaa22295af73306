import { FIT_LABELS, type Fit } from '@internal/strategies';
import {
  RiCheckboxCircleFill,
  RiCloseCircleLine,
  RiContrastFill,
} from '@remixicon/react';
import styles from './fit.module.css';

const ICONS = {
  yes: RiCheckboxCircleFill,
  costly: RiContrastFill,
  no: RiCloseCircleLine,
};

/** Props of an element whose styles use `var(--fit-bg)` and `var(--fit-fg)`. */
export const fitColors = (fits: Fit) => ({
  className: styles.fit,
  'data-fits': fits,
});

/** Whether a strategy fits: a sign and a word, in the colour of the fit. */
export const FitLabel = ({ fits, chip }: { fits: Fit; chip?: boolean }) => {
  const Icon = ICONS[fits];
  return (
    <span
      className={`${styles.fit} ${styles.label} ${chip ? styles.chip : ''}`}
      data-fits={fits}
    >
      <Icon size={16} aria-hidden="true" />
      <span>{FIT_LABELS[fits]}</span>
    </span>
  );
};
