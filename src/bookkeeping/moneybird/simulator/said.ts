/** An answer over the line; `text` is sent as HTML. */
export interface Said {
  readonly status: number
  readonly body?: unknown
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
}

export const isSaid = (value: object): value is Said => 'status' in value

export const ok = (body: unknown, headers?: Readonly<Record<string, string>>): Said =>
  headers ? { status: 200, body, headers } : { status: 200, body }
export const created = (body: unknown): Said => ({ status: 201, body })
export const done: Said = { status: 204 }

/** 11, generation 1: an error with a symbol a program can read. */
export const symbolic = (status: number, error: string, symbol: Readonly<Record<string, unknown>>): Said => ({
  status,
  body: { error, symbolic: symbol },
})

/** 11, generation 2: an error in words alone. */
export const plain = (status: number, error: string): Said => ({ status, body: { error } })

export interface FieldError {
  readonly field: string
  readonly message: string
  /** The detail's own code, where it has another than the message. */
  readonly code?: string
  readonly value?: unknown
}

/** 11, generation 3: the model's validation. */
export const invalid = (errors: readonly FieldError[]): Said => {
  const byField = Map.groupBy(errors, ({ field }) => field)
  const messages = [...byField].map(([field, all]) => [field, all.map(({ message }) => message)])
  const details = [...byField].map(([field, all]) => [field, all.map(detailOf)])
  return {
    status: 422,
    body: { error: Object.fromEntries(messages), details: Object.fromEntries(details) },
  }
}

const detailOf = ({ message, code, ...rest }: FieldError) => ({
  error: code ?? message,
  ...('value' in rest && { value: rest.value }),
})

export const blank = (field: string): FieldError => ({ field, message: "can't be blank", code: 'blank' })

export const notFound = (symbol = 'id'): Said => symbolic(404, 'record not found', { [symbol]: 'not_found' })

/** The wrapper of a body is missing (fact sheet, 1 and 6.3). */
export const isRequired = (wrapper: string): Said => {
  const words = wrapper.replaceAll('_', ' ')
  const title = wrapper === 'general_journal_document' ? 'General Journal Document' : capital(words)
  return symbolic(400, `${title} is required`, { [wrapper]: 'required' })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
