import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { opiSettings } from '../../../src/terminals/ccv-opi/settings.ts'
import { filledIn, settingsOf } from './schema.ts'

test('draws each kind of setting', () => {
  const schema = Type.Object({
    host: Type.String({ title: 'Address' }),
    port: Type.Integer({ default: 4100, minimum: 1, maximum: 65_535 }),
    strict: Type.Boolean({ default: true }),
    clerk: Type.Union([Type.Literal('none'), Type.Literal('operator')], { default: 'none' }),
  })
  const [host, port, strict, clerk] = settingsOf(JSON.parse(JSON.stringify(schema)))
  expect(host).toMatchObject({ title: 'Address', kind: 'text', required: true })
  expect(port).toMatchObject({ kind: 'number', standard: 4100, minimum: 1, maximum: 65_535, required: false })
  expect(strict).toMatchObject({ kind: 'switch', standard: true })
  expect(clerk).toMatchObject({ kind: 'choice', choices: ['none', 'operator'] })
})

test('of a real driver only what has no good value is asked at first', () => {
  const settings = settingsOf(JSON.parse(JSON.stringify(opiSettings)))
  expect(settings.filter(({ required }) => required).map(({ name }) => name)).toEqual([
    'host',
    'workstationId',
  ])
})

test('an empty field is left to the default', () => {
  expect(filledIn({ host: '10.0.0.5', port: '', strict: false })).toEqual({ host: '10.0.0.5', strict: false })
})
