/** What a call is answered with. */
export interface Reply {
  readonly status: number
  readonly body: unknown
}

/** Why a call is refused: what is filled in of the error body of 1.7. */
export interface Refusal {
  readonly status?: number
  readonly type?: string
  readonly message: string
  readonly failureCode?: string
  readonly field?: string
  readonly transactionReference?: string
  readonly balance?: Readonly<Record<string, number>>
}

/** The error body of 1.7; `reference` is the error's own for the help desk, never a transaction's. */
export const refused = ({ status = 400, type = 'process_error', ...rest }: Refusal): Reply => ({
  status,
  body: { type, ...rest, reference: crypto.randomUUID().slice(0, 8) },
})

export const unknownReference = (reference: string): Reply =>
  refused({
    status: 404,
    message: `transaction ${reference} is not known`,
    failureCode: 'unknown_reference',
    field: 'reference',
  })
