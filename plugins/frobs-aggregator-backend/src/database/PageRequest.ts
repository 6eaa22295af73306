/**
 * Which part of a list is wanted.
 *
 * @public
 */
export interface PageRequest {
  limit: number;
  offset: number;
}
