/** The garage's web shop: the simulators that play its provider and its books, and who of ours speaks to them. */
export const webShop = {
  simulator: 'ccv-online',
  psp: 'ccv-online',
  name: 'Webwinkel onderdelen',
  books: { simulator: 'moneybird', connector: 'moneybird', name: 'Moneybird webwinkel' },
  /** Where money of all methods is on its way, by its name in the package. */
  place: 'Pin en online betalingen onderweg',
} as const

interface ShopOrder {
  readonly order: string
  readonly customer: string
  readonly email?: string
  /** In euros; of its invoice, which stands in the package. */
  readonly invoiced?: string
  readonly draft?: true
  /** How the customer paid: actions of the simulated provider. */
  readonly paid?: { readonly by: string; readonly amount?: string; readonly again?: true }
  readonly daysAgo: number
}

/** Invented orders of the last weeks, the oldest first: most are paid and in order, some show what can be the matter. */
export const shopOrders: readonly ShopOrder[] = [
  order('WEB-5011', 'De Boer', '64.95', 'pay_ideal', 19),
  order('WEB-5012', 'Taxi Voorbeeld', '412.50', 'pay_card', 16),
  order('WEB-5013', 'Hendriks', '24.95', 'pay_ideal', 14),
  order('WEB-5014', 'Fietsenmaker Proef', '189.00', 'pay_paypal', 12),
  order('WEB-5015', 'Yilmaz', '38.40', 'pay_card', 9),
  order('WEB-5016', 'Smit', '112.75', 'pay_ideal', 7),
  // Less was paid than is open.
  {
    ...{ order: 'WEB-5017', customer: 'Mulder', invoiced: '89.50', daysAgo: 5 },
    paid: { by: 'pay_ideal', amount: '80.00' },
  },
  // Nobody made an invoice of it.
  {
    ...{ order: 'WEB-5018', customer: 'Onbekend', daysAgo: 4 },
    paid: { by: 'pay_card', amount: '17.95' },
  },
  // The invoice was not sent yet.
  {
    ...{ order: 'WEB-5019', customer: 'Dekker', invoiced: '54.20', draft: true, daysAgo: 3 },
    paid: { by: 'pay_ideal', amount: '54.20' },
  },
  { order: 'WEB-5020', customer: 'Peters', invoiced: '229.00', daysAgo: 3, paid: { by: 'pay_sepa' } },
  {
    order: 'WEB-5021',
    customer: 'Autorijschool Oefen',
    invoiced: '145.60',
    daysAgo: 2,
    paid: { by: 'pay_transfer' },
  },
  { order: 'WEB-5022', customer: 'Van Dam', invoiced: '47.10', daysAgo: 2, paid: { by: 'walk_away' } },
  // The customer was in a hurry and paid twice.
  {
    ...{ order: 'WEB-5023', customer: 'Willems', invoiced: '31.85', daysAgo: 1 },
    paid: { by: 'pay_ideal', again: true },
  },
  // Ordered, and to be paid by whoever plays the customer.
  { order: 'WEB-5024', customer: 'Jacobs', invoiced: '76.30', daysAgo: 1 },
  { order: 'WEB-5025', customer: 'Kok', invoiced: '19.99', daysAgo: 0 },
  { order: 'WEB-5026', customer: 'Schoonmaakbedrijf Glans', invoiced: '263.00', daysAgo: 0 },
  { order: 'WEB-5027', customer: 'Bos', invoiced: '12.50', daysAgo: 0 },
]

function order(number: string, customer: string, amount: string, by: string, daysAgo: number): ShopOrder {
  return { order: number, customer, invoiced: amount, daysAgo, paid: { by } }
}
