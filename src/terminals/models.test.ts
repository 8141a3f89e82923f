import { expect, test } from 'vitest'
import { isTextKey } from '../../languages/say.ts'
import { cloudModels, localModels } from '../ccv/models.ts'
import { modelOf, refuseModel, warnedBefore, warningOf } from './models.ts'
import type { TerminalModel } from './terminal.ts'

const cloud = { models: cloudModels }
const local = { models: localModels }
const old = { name: 'old', title: 'Old One', endOfLife: '2027-06-30', refusal: null } as const
const today = '2026-11-21'

test.each(['nexus-pad', 'a920', 'a77'])('%s can be connected through the cloud', (model) => {
  expect(modelOf(cloud, { model })?.name).toBe(model)
  expect(refuseModel(cloud, { model }, today)).toBeUndefined()
})

test.each([
  ['vx520-vx820', 'Vx520 with Vx820'],
  ['vx520-budget', 'Vx520 Budget'],
  ['vx820-its', 'Vx820 ITS'],
  ['vx680', 'Vx680'],
])('%s is refused with its name and the day, before that day as well', (model, title) => {
  for (const day of ['2026-09-30', today])
    expect(refuseModel(cloud, { model }, day)).toEqual({
      refused: { code: 'terminal.model_not_for_cloud', params: { model: title, date: '2026-10-01' } },
    })
})

test('in the local network a Vx820 ITS is refused from its last day on, a V400m is not', () => {
  expect(refuseModel(local, { model: 'vx820-its' }, '2026-09-30')).toBeUndefined()
  expect(refuseModel(local, { model: 'vx820-its' }, '2026-10-01')).toEqual({
    refused: { code: 'terminal.model_ended', params: { model: 'Vx820 ITS', date: '2026-10-01' } },
  })
  expect(refuseModel(local, { model: 'v400m' }, today)).toBeUndefined()
})

test('settings that name no model, and models nobody knows, are refused nothing', () => {
  expect(refuseModel(local, {}, today)).toBeUndefined()
  expect(refuseModel(cloud, { model: 'x9' }, today)).toBeUndefined()
  expect(refuseModel({}, { model: 'a77' }, today)).toBeUndefined()
})

test('a model is warned of from 180 days before its end, and after it in other words', () => {
  expect(warnedBefore).toBe(180)
  expect(warningOf(old, '2026-12-31')).toBeNull()
  expect(warningOf(old, '2027-01-01')).toMatchObject({ code: 'terminal.model_ends' })
  expect(warningOf(old, '2027-06-29')).toMatchObject({ code: 'terminal.model_ends' })
  expect(warningOf(old, '2027-06-30')).toMatchObject({ code: 'terminal.model_ended' })
  expect(warningOf({ ...old, endOfLife: null }, '2099-01-01')).toBeNull()
})

test('every model has a title, and every reason a text', () => {
  const models: readonly TerminalModel[] = [...cloudModels, ...localModels]
  const reasons = models.flatMap((model) => [model.refusal, warningOf(model, '2030-01-01')])
  const codes = [...reasons.flatMap((reason) => reason?.code ?? []), warningOf(old, '2027-02-01')?.code]
  expect(codes.filter((code) => !isTextKey(`reason.${code}`))).toEqual([])
  expect(models.every(({ title }) => title !== '')).toBe(true)
})
