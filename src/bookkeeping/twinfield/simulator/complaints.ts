import type { MessageCode, Params } from './messages.ts'
import type { Visit } from './scene.ts'
import { type Element, type Tag, tag } from './xml.ts'

type MessageType = 'error' | 'warning'

/** What is wrong with elements of a request; they are echoed with it (fact sheet, 3.2). */
export interface Complaints {
  readonly any: boolean
  /** Null, for whoever has nothing else to return. */
  about(element: Element, code: MessageCode, params?: Params, type?: MessageType): null
  /** What was sent, each element with what is wrong with it. */
  echo(element: Element): Tag
}

export const complaintsFor = ({ say }: Pick<Visit, 'say'>): Complaints => {
  const known = new Map<Element, { readonly type: MessageType; readonly texts: readonly string[] }>()
  const isIn = (element: Element): boolean => known.has(element) || element.children.some(isIn)
  const echo = (element: Element): Tag => {
    const own = known.get(element)
    return tag(element.name, element.children.length > 0 ? element.children.map(echo) : element.text, {
      ...element.attributes,
      ...(isIn(element) && { result: '0' }),
      // Several messages are joined (fact sheet, 3.2).
      ...(own && { msgtype: own.type, msg: own.texts.join('//') }),
    })
  }
  return {
    get any() {
      return known.size > 0
    },
    about: (element, code, params = {}, type = 'error') => {
      const there = known.get(element)
      known.set(element, {
        type: there?.type === 'error' ? 'error' : type,
        texts: [...(there?.texts ?? []), say(code, params)],
      })
      return null
    },
    echo,
  }
}
