import type { Money } from '../money/money.ts'
import { readAmount, readCurrency } from './amount.ts'
import { instantAt, isObject, type Json, type JsonObject, textAt, writeJson } from './json.ts'
import { maskMessage } from './note.ts'

/**
 * A transaction of the Payment API (fact sheet of CCV, 1.5). Words of lists that CCV does not publish in full (status, type,
 * method, failure code) are texts in lower case: one that nobody knows is no reason to throw an answer away.
 */
export interface CcvTransaction {
  readonly reference: string
  readonly status: string
  readonly type: string
  readonly method: string
  /** In capitals, whether or not Saldo counts in it. */
  readonly currency: string
  /** Null where it cannot be read exactly, or is of a currency Saldo does not count in. */
  readonly amount: Money | null
  readonly created: Date | null
  readonly lastUpdate: Date | null
  readonly statusFinalDate: Date | null
  readonly failureCode: string | null
  readonly merchantOrderReference: string | null
  readonly description: string | null
  readonly metadata: string | null
  readonly brand: string | null
  readonly payUrl: string | null
  /** The sale of a refund, capture or reversal. */
  readonly originalReference: string | null
  /** The payment that was made behind a landing page. */
  readonly childReferenceId: string | null
  readonly methodTransactionId: string | null
  readonly details: JsonObject
  /** It alone, as it came in a list or by itself, masked. */
  readonly raw: string
}

/** Null where it is not a transaction: without reference or status nothing can be made of it. */
export const readTransaction = (json: Json | undefined): CcvTransaction | null => {
  if (!isObject(json)) return null
  const text = (name: string): string | null => textAt(json, name)
  const word = (name: string): string => text(name)?.toLowerCase() ?? ''
  const reference = text('reference')
  const status = word('status')
  if (reference === null || status === '') return null
  const currency = readCurrency(text('currency'))
  return {
    reference,
    status,
    type: word('type'),
    method: word('method'),
    currency: text('currency')?.toUpperCase() ?? '',
    amount: currency && readAmount(json.amount, currency),
    created: instantAt(json, 'created'),
    lastUpdate: instantAt(json, 'lastUpdate'),
    statusFinalDate: instantAt(json, 'statusFinalDate'),
    failureCode: text('failureCode')?.toLowerCase() ?? null,
    merchantOrderReference: text('merchantOrderReference'),
    description: text('description'),
    metadata: text('metadata'),
    brand: text('brand'),
    payUrl: text('payUrl'),
    originalReference: text('originalReference'),
    childReferenceId: text('childReferenceId'),
    methodTransactionId: text('methodTransactionId'),
    details: isObject(json.details) ? json.details : {},
    get raw() {
      return maskMessage(writeJson(json))
    },
  }
}

/** Fact sheet of CCV, 1.11: a list is a plain array. Null where one of them is no transaction. */
export const readTransactions = (json: Json | undefined): readonly CcvTransaction[] | null => {
  if (!Array.isArray(json)) return null
  const read = json.map(readTransaction)
  return read.some((one) => one === null) ? null : (read as CcvTransaction[])
}

/** A refused call (fact sheet of CCV, 1.7). */
export interface CcvError {
  readonly type: string
  readonly message: string | null
  readonly failureCode: string | null
  /** Eight hex digits for CCV's support; never a transaction. */
  readonly reference: string | null
  /** A transaction was made before the call was refused: it has to be looked at. */
  readonly transactionReference: string | null
}

/** Null where it is not CCV's own error: then it proves nothing. */
export const readError = (json: Json | undefined): CcvError | null => {
  if (!isObject(json) || textAt(json, 'status') !== null) return null
  const type = textAt(json, 'type')
  const message = textAt(json, 'message')
  const failureCode = textAt(json, 'failureCode')?.toLowerCase() ?? null
  if (type === null || (message === null && failureCode === null)) return null
  return {
    type,
    message,
    failureCode,
    reference: textAt(json, 'reference'),
    transactionReference: textAt(json, 'transactionReference'),
  }
}

/** The methods that are active for a key (fact sheet of CCV, 1.13), in lower case. */
export const readMethods = (json: Json | undefined): readonly string[] | null => {
  if (!Array.isArray(json)) return null
  const methods = json.map((one: Json) => (isObject(one) ? textAt(one, 'method') : null))
  return methods.every((one) => one !== null) ? methods.map((one) => one.toLowerCase()) : null
}
