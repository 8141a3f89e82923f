import { expect, test } from 'vitest'
import { isTextKey, languages, say } from '../../languages/say.ts'
import { accounts, accountText } from './chart.ts'

const all = Object.values(accounts).flatMap((key) =>
  typeof key === 'string' ? [key] : [key('a', 'b'), key('standalone', null), key('unstated', null)],
)

test.each(languages)('every account is called something in %s', (language) => {
  for (const key of all) {
    const { text, params } = accountText(key)
    if (!isTextKey(text)) throw new Error(`${text} is missing`)
    expect(say(language, text, { till: 'Till 1', ...params })).not.toBe('')
  }
})
