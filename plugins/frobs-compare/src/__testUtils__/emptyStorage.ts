/** A storage that stays empty. */
export const emptyStorage = {
  getItem: (): string | null => null,
  setItem: () => {},
  removeItem: () => {},
};
