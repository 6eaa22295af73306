/** What a benchmark found, and whether it meets its aim. */
export interface Figure {
  /** What was measured, its value and its aim. */
  text: string;
  /** Missing where there is no aim. */
  ok?: boolean;
}

interface Options {
  /** The aim is this much or more. */
  min?: number;
  /** The aim is this much or less. */
  max?: number;
  digits?: number;
  unit?: string;
}

/** A figure with an aim, if one is given; without, it only informs. */
export function figure(
  what: string,
  value: number,
  { min, max, digits = 2, unit = '' }: Options = {},
): Figure {
  const text = `${what}: ${value.toFixed(digits)}${unit}`;
  if (min !== undefined) {
    return { text: `${text}, aim ≥ ${min}${unit}`, ok: value >= min };
  }
  if (max !== undefined) {
    return { text: `${text}, aim ≤ ${max}${unit}`, ok: value <= max };
  }
  return { text };
}
