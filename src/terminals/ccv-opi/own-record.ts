import type { Past } from '../terminal.ts'
import type { CardServiceResponse } from './messages.ts'
import { readMessage } from './read-message.ts'

/** What the terminal already said on the command line in earlier conversations on this request, newest first. */
export const responsesIn = ({ messages }: Past): { response: CardServiceResponse; raw: string }[] =>
  messages
    .filter(({ direction, channel }) => direction === 'received' && channel === 'command')
    .flatMap(({ text }) => {
      const response = readable(text)
      return response?.element === 'CardServiceResponse' ? [{ response, raw: text }] : []
    })
    .reverse()

const readable = (text: string) => {
  try {
    return readMessage(text)
  } catch {
    return null
  }
}
