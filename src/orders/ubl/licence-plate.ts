import type { Refusal } from './document.ts'
import { all, textAt } from './element.ts'
import { lineElements } from './lines.ts'
import { refusal } from './reading.ts'
import type { Element } from './xml.ts'

// The RDW's side codes 1 to 14, as runs of letters (A) and digits (9).
const sideCodes =
  'AA-99-99 99-99-AA 99-AA-99 AA-99-AA AA-AA-99 99-AA-AA 99-AAA-9 9-AAA-99 AA-999-A A-999-AA AAA-99-A A-99-AAA 9-AA-999 999-AA-9'.split(
    ' ',
  )

const plateWord = /(?:kenteken|licen[cs]e[ -]?plate|number[ -]?plate|registration (?:number|mark))/
const namesPlate = new RegExp(`^${plateWord.source}(?:[ -]?(?:nummer|number|no))?[.:]?$`, 'i')
const plateInText = new RegExp(
  `\\b${plateWord.source}\\s*(?:is)?\\s*[:=.#-]?\\s*([A-Z0-9]{1,3}-?[A-Z0-9]{2,3}-?[A-Z0-9]{1,3})(?![A-Z0-9-])`,
  'gi',
)

/**
 * The vehicle's plate where the file names one: an item property called so, or a Dutch plate right after the
 * word in a note. Two different plates are none, with a warning: nothing is guessed.
 */
export const readLicencePlate = (root: Element): { plate: string | null; warnings: Refusal[] } => {
  const found = [...new Set([...platesInProperties(root), ...platesInNotes(root)])]
  if (found.length > 1)
    return { plate: null, warnings: [refusal('ubl.plates_differ', { plates: found.join(', ') })] }
  return { plate: found[0] ?? null, warnings: [] }
}

const platesInProperties = (root: Element): string[] =>
  lineElements(root)
    .flatMap((line) => all(line, 'Item'))
    .flatMap((item) => all(item, 'AdditionalItemProperty'))
    .filter((property) => namesPlate.test(textAt(property, 'Name') ?? ''))
    .flatMap((property) => plateNamed(textAt(property, 'Value') ?? '') ?? [])

const platesInNotes = (root: Element): string[] =>
  [root, ...lineElements(root), ...lineElements(root).flatMap((line) => all(line, 'Item'))]
    .flatMap((element) => [...all(element, 'Note'), ...all(element, 'Description'), ...all(element, 'Name')])
    .flatMap((note) => [...note.text.matchAll(plateInText)])
    .flatMap(([, plate = '']) => dutchPlate(plate) ?? [])

/** A property that is called a plate may hold a foreign one. */
const plateNamed = (value: string): string | null =>
  dutchPlate(value) ?? (/^(?=.*\d)[A-Z0-9][A-Z0-9 -]{2,9}[A-Z0-9]$/i.test(value) ? value.toUpperCase() : null)

/** In the official notation with hyphens, or null where it is none of the side codes. */
export const dutchPlate = (value: string): string | null => {
  const bare = value.toUpperCase().replace(/[ -]/g, '')
  const shape = bare.replace(/[A-Z]/g, 'A').replace(/\d/g, '9')
  const code = sideCodes.find((each) => each.replaceAll('-', '') === shape)
  if (!code) return null
  const [first = '', second = ''] = code.split('-')
  const ends = [first.length, first.length + second.length]
  return [bare.slice(0, ends[0]), bare.slice(ends[0], ends[1]), bare.slice(ends[1])].join('-')
}
