/** A storage that has kept nothing and will keep nothing. */
export const emptyStorage = {
  getItem: (): string | null => null,
  setItem: () => {},
  removeItem: () => {},
};
