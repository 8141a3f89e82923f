/** What an amount says: a plain decimal; or one that could be read in two ways; or nothing that is one. */
export type ReadAmount =
  | { readonly decimal: string; readonly mark?: '.' | ',' }
  | { readonly asPoint: string; readonly asGroup: string; readonly mark: '.' | ',' }
  | null

const plain = /^-?\d+\.\d{1,2}$/

/**
 * Reads an amount as people and banks write it: `1234.50`, `1.234,50`, `1 234,50`, `12,00-`, `(12.00)`, `€ 12,00`.
 * `1.234` alone is not certain: a point for thousands, or three decimals.
 */
export const readAmount = (text: string, currency: string): ReadAmount => {
  if (plain.test(text)) return { decimal: text, mark: '.' }
  const bare = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/\u2212/g, '-')
    .replace(
      new RegExp(`^([-+(]*)(?:€|\\$|£|kr|${currency})|(?:€|\\$|£|kr|${currency})(?=[-)]*$)`, 'i'),
      '$1',
    )
  const [, before = '', body = '', after = ''] = /^([-+(]?)(\d[\d.,]*)([-+)]?)$/.exec(bare) ?? []
  if (body === '' || (before === '(') !== (after === ')')) return null
  if (before !== '' && after !== '' && before !== '(') return null
  const sign = before === '-' || before === '(' || after === '-' ? '-' : ''
  return signed(sign, readBody(body))
}

const signed = (sign: string, read: ReadAmount): ReadAmount => {
  if (read === null || sign === '') return read
  return 'decimal' in read
    ? { ...read, decimal: sign + read.decimal }
    : { ...read, asPoint: sign + read.asPoint, asGroup: sign + read.asGroup }
}

const readBody = (body: string): ReadAmount => {
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','))
  if (last < 0) return { decimal: body }
  const mark = body.charAt(last) as '.' | ','
  const other = mark === '.' ? ',' : '.'
  const [whole, fraction] = [body.slice(0, last), body.slice(last + 1)]
  if (whole.includes(other)) {
    const ungrouped = withoutGroups(whole, other)
    return ungrouped === null || fraction === '' ? null : { decimal: `${ungrouped}.${fraction}`, mark }
  }
  if (whole.includes(mark)) {
    const ungrouped = withoutGroups(body, mark)
    return ungrouped === null ? null : { decimal: ungrouped, mark: other }
  }
  if (fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole))
    return { asPoint: `${whole}.${fraction}`, asGroup: whole + fraction, mark }
  return fraction === '' ? null : { decimal: `${whole}.${fraction}`, mark }
}

const withoutGroups = (whole: string, mark: string): string | null =>
  new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`).test(whole) ? whole.replaceAll(mark, '') : null
