const prefixes: Readonly<Record<string, string>> = {
  terminal: 'TL',
  card: 'C',
  ideal: 'I',
  landingpage: 'LP',
  applepay: 'AP',
  googlepay: 'GP',
  klarna: 'K',
  paypal: 'P',
  sdd: 'SD',
  banktransfer: 'B',
}

const knuth = 2_654_435_761

/** 1.3: letters of the method, the time in UTC to the millisecond, eight hexadecimal digits, a dot and a letter. */
export const referenceOf = (method: string, at: Date, count: number): string => {
  const time = at.toISOString().replaceAll(/\D/g, '').slice(2)
  const tail = ((count * knuth) % 2 ** 32).toString(16).toUpperCase().padStart(8, '0')
  return `${prefixes[method] ?? 'X'}${time}${tail}.${String.fromCharCode(65 + (count % 26))}`
}
