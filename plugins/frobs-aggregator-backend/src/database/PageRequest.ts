/**
 * Which part of a list is wanted.
 *
 * @public
 */
export interface PageRequest {
  /** How many items at most. */
  limit: number;
  /** How many items to leave out before them. */
  offset: number;
}
