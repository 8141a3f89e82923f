/** Fields that hold money: text in here, JSON numbers on the line (fact sheet of SnelStart, 2). */
const amountFields = new Set([
  'bedrag',
  'bedragOntvangen',
  'bedragUitgegeven',
  'btwBedrag',
  'credit',
  'debet',
  'factuurBedrag',
  'factuurbedrag',
  'openstaandSaldo',
  'saldo',
])

type Exact = typeof JSON & { rawJSON(text: string): unknown }
type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown

/** Amounts leave as exact decimals, and what begins with an underscore does not leave at all. */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, (key, field) => {
    if (key.startsWith('_')) return undefined
    return amountFields.has(key) && typeof field === 'string' ? (JSON as Exact).rawJSON(field) : field
  }) ?? ''

/** Amounts arrive as the text they were written with; a text that is not JSON is undefined. */
export const readJson = (text: string): unknown => {
  const keepSource: Reviver = (key, value, { source }) =>
    amountFields.has(key) && typeof value === 'number' ? source : value
  try {
    return JSON.parse(text, keepSource as (key: string, value: unknown) => unknown)
  } catch {
    return undefined
  }
}
