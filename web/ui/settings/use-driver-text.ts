import { useIntl } from 'react-intl'

/** A driver's words: the name of a text in the reader's language, or already the words themselves. */
export const useDriverText = (): ((words: string) => string) => {
  const { messages, formatMessage } = useIntl()
  return (words) =>
    Object.hasOwn(messages, words) ? formatMessage({ id: words }, undefined, { ignoreTag: true }) : words
}
