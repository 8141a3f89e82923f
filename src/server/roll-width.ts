/** The widest layout that fits a roll of so many characters. */
export const rollWidth = (columns: number): 32 | 42 | 48 => (columns >= 48 ? 48 : columns >= 42 ? 42 : 32)
