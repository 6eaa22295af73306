/** A value as a cell of the table shows it. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return value.toLocaleString();
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
