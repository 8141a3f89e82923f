import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { catalogues, isTextKey, languages, type TextKey } from './say.ts'

const root = new URL('..', import.meta.url)
const filesBelow = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|sql)$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => `${folder}/${name}`)

const codesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, code]) => code ?? '')

test('every refusal and warning has its text', () => {
  const codes = new Set(
    [...filesBelow('src'), ...filesBelow('sql')].flatMap((file) =>
      codesIn(readFileSync(new URL(file, root), 'utf8'), /\brefuse\(\s*'([a-z0-9_.]+)'/g),
    ),
  )
  expect(codes.size).toBeGreaterThan(50)
  expect([...codes].filter((code) => !isTextKey(`reason.${code}`) && !isTextKey(`warning.${code}`))).toEqual(
    [],
  )
})

test('every constraint that is a rule has its text', () => {
  const text = readFileSync(new URL('src/store/refusal-of.ts', root), 'utf8')
  const codes = codesIn(text, /: '([a-z]+\.[a-z_]+)'/g)
  expect(codes.length).toBeGreaterThan(5)
  expect(codes.filter((code) => !isTextKey(`reason.${code}`))).toEqual([])
})

type Part = { readonly value?: unknown; readonly options?: Record<string, { value: Part[] }> }
const argumentsOf = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => [
    ...(typeof part.value === 'string' && 'type' in part && (part as { type: number }).type !== 0
      ? [part.value]
      : []),
    ...Object.values(part.options ?? {}).flatMap((option) => argumentsOf(option.value)),
  ])

test('a text takes the same parameters in every language, and none is empty', () => {
  for (const key of Object.keys(catalogues.en) as TextKey[]) {
    const [first, ...others] = languages.map((language) => {
      const text = catalogues[language][key]
      expect(text.trim(), `${language} ${key}`).not.toBe('')
      const parts = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst() as Part[]
      return [...new Set(argumentsOf(parts).filter((name) => name !== '#'))].sort()
    })
    for (const other of others) expect(other, key).toEqual(first)
  }
})
