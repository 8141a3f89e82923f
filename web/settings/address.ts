export const parts = [
  'mine',
  'people',
  'tills',
  'printers',
  'surplus',
  'keys',
  'organisation',
  'audit',
] as const
export type Part = (typeof parts)[number]

export interface SettingsAddress {
  readonly part?: Part
  readonly person?: string
}

export const readSettings = (given: Record<string, unknown>): SettingsAddress => ({
  part: parts.find((part) => part === given.part),
  ...(typeof given.person === 'string' ? { person: given.person } : {}),
})
