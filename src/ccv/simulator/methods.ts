import type { Reply } from './reply.ts'

interface Method {
  readonly types: readonly string[]
  readonly page?: string
  /** What can be authorised can be reversed (1.12). */
  readonly reversible?: boolean
}

const saleOnly: Method = { types: ['sale'] }
const wallet: Method = { types: ['sale', 'authorise', 'credit', 'validate'], reversible: true }

/** 1.13: what CCV knows, less what it no longer offers (giropay) or never could (gift). */
export const methods: Readonly<Record<string, Method>> = {
  card: { ...wallet, page: '/card/payment.html' },
  ideal: saleOnly,
  sofort: saleOnly,
  paypal: saleOnly,
  banktransfer: saleOnly,
  terminal: { types: ['sale', 'authorise'], page: '/terminal/poll', reversible: true },
  payconiq: saleOnly,
  alipay: saleOnly,
  klarna: { types: ['authorise'], reversible: true },
  sdd: saleOnly,
  applepay: wallet,
  googlepay: wallet,
  landingpage: { types: ['sale', 'authorise'], page: '/landingpage' },
  token: saleOnly,
  vault: saleOnly,
  eps: saleOnly,
}

const brands = ['visa', 'mastercard', 'maestro', 'amex', 'bcmc']

const listed = Object.keys(methods).flatMap((method) =>
  method === 'card' ? brands.map((brand) => ({ method, options: { brand } })) : [{ method }],
)

/** What `GET /method` says. */
export const listMethods = (): Reply => ({ status: 200, body: listed })

export const isBrand = (brand: string): boolean => brands.includes(brand)

/** 1.12: of these the sale or its capture can be given back; a landing page's child is a payment of its own. */
export const isRefundable = (method: string): boolean => !['landingpage', 'token', 'vault'].includes(method)
