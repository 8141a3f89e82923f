import { formatDecimal, parseDecimal } from '../../../money/decimal.ts'
import { type Money, money } from '../../../money/money.ts'
import type { Dialect } from './dialect.ts'
import { fieldWrong, type Said } from './said.ts'

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Collects the first thing that does not fit the model, while fields are read on. */
export interface FieldReader {
  readonly wrong: Said | null
  amount(fields: Fields, name: string, required?: boolean): Money
  text(fields: Fields, name: string, longest: number, required?: boolean): string
  date(fields: Fields, name: string): string
  /** The `id` of what a field refers to, in lower case. */
  reference(fields: Fields, name: string, required?: boolean): string
  rows(fields: Fields, name: string): readonly Fields[]
}

const dateShape = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/
const guidShape = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

export const createFieldReader = ({ longFields }: Dialect): FieldReader => {
  let wrong: Said | null = null
  const say = (field: string, text: string): void => {
    wrong ??= fieldWrong(field.charAt(0).toUpperCase() + field.slice(1), text)
  }
  const absent = (fields: Fields, name: string, required: boolean): boolean => {
    const missing = fields[name] === undefined || fields[name] === null
    if (missing && required) say(name, `The ${name} field is required.`)
    return missing
  }
  return {
    get wrong() {
      return wrong
    },
    amount: (fields, name, required = false) => {
      if (absent(fields, name, required)) return money(0n, 'EUR')
      const amount = parseDecimal(String(fields[name]), 'EUR')
      if (!amount) say(name, `The value '${String(fields[name])}' is not an amount of two decimals.`)
      return amount ?? money(0n, 'EUR')
    },
    text: (fields, name, longest, required = false) => {
      if (absent(fields, name, required)) return ''
      const text = String(fields[name])
      if (text.length > longest && longFields === 'refused')
        say(name, `The field ${name} must be a string with a maximum length of ${longest}.`)
      return text.slice(0, longest)
    },
    date: (fields, name) => {
      if (absent(fields, name, true)) return ''
      const [, day] = dateShape.exec(String(fields[name])) ?? []
      if (day === undefined || Number.isNaN(Date.parse(day))) say(name, `The field ${name} is not a date.`)
      return `${day}T00:00:00`
    },
    reference: (fields, name, required = true) => {
      if (absent(fields, name, required)) return ''
      const id = isFields(fields[name]) ? String(fields[name].id) : ''
      if (!guidShape.test(id)) say(name, `The field ${name} has no valid id.`)
      return id.toLowerCase()
    },
    rows: (fields, name) => {
      const value = fields[name] ?? []
      if (Array.isArray(value) && value.every(isFields)) return value
      say(name, `The field ${name} is not a list.`)
      return []
    },
  }
}

/** As the line carries it. */
export const written = (amount: Money): string => formatDecimal(amount)
