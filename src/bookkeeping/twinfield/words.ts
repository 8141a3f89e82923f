import { Broken } from '../../outbound/wire.ts'
import { childOf, type Element } from './xml.ts'

const mostWords = 400

/** Whether an element says that it was done (fact sheet, 3.2); null where it says nothing. */
export const resultOf = ({ attributes }: Element): boolean | null =>
  attributes.result === '1' ? true : attributes.result === '0' ? false : null

const messagesIn = (element: Element): string[] => [
  ...(element.attributes.msg ? [element.attributes.msg] : []),
  ...element.children.flatMap(messagesIn),
]

const errorsIn = (element: Element): string[] => [
  ...(element.attributes.msg && element.attributes.msgtype !== 'informational'
    ? [element.attributes.msg]
    : []),
  ...element.children.flatMap(errorsIn),
]

/** What the package says of an element and everything in it, for a person; absent where it says nothing. */
export const wordsOf = (element: Element): string | undefined => {
  const errors = errorsIn(element)
  const words = [...new Set(errors.length > 0 ? errors : messagesIn(element))].join('; ')
  return words === '' ? undefined : words.slice(0, mostWords)
}

/** Throws, with the package's words, where a question was refused as a whole. */
export const mustBeRead = (result: Element): Element => {
  if (resultOf(result) !== false) return result
  const said = wordsOf(result)
  throw new Broken({ code: 'twinfield.not_read', ...(said !== undefined && { said }) })
}

/** What a service other than process-XML complains about (`MessageOfErrorCodes`): codes for us, words for a person. */
export const complaintsIn = (response: Element): { readonly code: string; readonly said: string }[] =>
  response.children.flatMap((child) => {
    const code = childOf(child, 'Code')?.text
    if (code === undefined) return complaintsIn(child)
    const type = childOf(child, 'Type')?.text ?? 'Error'
    return type === 'Error'
      ? [{ code, said: (childOf(child, 'Text')?.text || code).slice(0, mostWords) }]
      : []
  })
