export const grams = (weight: number) => `${weight.toLocaleString()} g`;
