// A shorter run of digits stands in too many references to find anything by.
const leastDigits = 4

/** What a reference is looked up by: its letters and digits, and its digits alone without leading zeros. */
export const keysOf = (references: readonly string[]): string[] => [
  ...new Set(
    references.flatMap((reference) => {
      const plain = reference.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
      const digits = plain.replaceAll(/\D/g, '').replace(/^0+/, '')
      return [plain, ...(digits.length >= leastDigits ? [digits] : [])].filter((key) => key !== '')
    }),
  ),
]
