import { at } from './element.ts'
import type { Element } from './xml.ts'

/**
 * The date down the path as `2026-11-20`: undefined where there is none, null where it is no date.
 * xsd:date may carry a zone (`2026-11-20+01:00`), which says nothing about the day on the paper.
 */
export const dateAt = (element: Element | null, path: string): string | null | undefined => {
  const text = at(element, path)?.text
  if (!text) return undefined
  const day = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/.exec(text)?.[1]
  return day && isDay(day) ? day : null
}

const isDay = (day: string): boolean => {
  const instant = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
}
