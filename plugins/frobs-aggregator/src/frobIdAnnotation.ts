import type { Entity } from '@backstage/catalog-model';

/** The annotation that names the frob an entity stands for. */
export const FROB_ID_ANNOTATION = 'frobsco.com/frob-id';

/** Whether an entity stands for a frob. */
export const isFrobAvailable = (entity: Entity): boolean =>
  Boolean(entity.metadata.annotations?.[FROB_ID_ANNOTATION]);
