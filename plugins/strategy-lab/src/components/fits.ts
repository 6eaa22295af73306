import type { Fit } from '@internal/strategies';

/** How pages name each fit, the best first. */
export const FIT_NAMES: Record<Fit, string> = {
  yes: 'Fits',
  costly: 'Works, with overhead',
  no: 'Does not fit',
};

export const FITS = Object.keys(FIT_NAMES) as Fit[];
