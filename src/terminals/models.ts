import { type Refusal, refuse } from '../refusal.ts'
import type { TerminalDriver, TerminalModel } from './terminal.ts'

/** How long before a model's end of life its owner is warned, days. */
export const warnedBefore = 180

type Models = Pick<TerminalDriver, 'models'>
type Settings = Readonly<Record<string, unknown>>

/** The model that the settings of a terminal name, as its driver knows it. */
export const modelOf = ({ models = [] }: Models, settings: Settings): TerminalModel | undefined =>
  models.find(({ name }) => name === settings.model)

/** Why a terminal of this model is not connected on this day (`YYYY-MM-DD`); undefined where it is, or names no model. */
export const refuseModel = (driver: Models, settings: Settings, day: string): Refusal | undefined => {
  const model = modelOf(driver, settings)
  if (!model) return undefined
  if (model.refusal) return { refused: model.refusal }
  return hasEnded(model, day) ? refuse('terminal.model_ended', paramsOf(model)) : undefined
}

/** What the owner of a terminal of this model has to know on this day; null where there is nothing. */
export const warningOf = (model: TerminalModel, day: string): Refusal['refused'] | null => {
  const { endOfLife, refusal } = model
  if (hasEnded(model, day)) return refusal ?? { code: 'terminal.model_ended', params: paramsOf(model) }
  if (endOfLife === null || day < daysBefore(endOfLife, warnedBefore)) return null
  return { code: 'terminal.model_ends', params: paramsOf(model) }
}

const hasEnded = ({ endOfLife }: TerminalModel, day: string): boolean =>
  endOfLife !== null && endOfLife <= day

const paramsOf = ({ title, endOfLife }: TerminalModel): Record<string, string> => ({
  model: title,
  date: endOfLife ?? '',
})

const daysBefore = (day: string, count: number): string => {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() - count)
  return noon.toISOString().slice(0, 10)
}
