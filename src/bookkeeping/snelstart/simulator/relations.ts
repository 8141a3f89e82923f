import { randomUUID } from 'node:crypto'
import { put } from './administration.ts'
import type { Document } from './memory.ts'
import { createFieldReader, type Fields } from './read-fields.ts'
import { fieldWrong, type Said } from './said.ts'
import { type Scene, stamp } from './scene.ts'

/** A customer as it can be read; its name is cut at fifty (fact sheet, 8). */
export const relation = (id: string, fields: Fields, code: number, at: string): Document => ({
  relatiesoort: ['Klant'],
  relatiecode: code,
  krediettermijn: 14,
  nonactief: false,
  ...fields,
  naam: String(fields.naam ?? '').slice(0, 50),
  id,
  uri: `/relaties/${id}`,
  modifiedOn: at,
  verkoopBoekingenUri: `/relaties/${id}/verkoopboekingen`,
  inkoopBoekingenUri: `/relaties/${id}/inkoopboekingen`,
})

const nextCode = ({ memory }: Scene): number => 1001 + [...memory.all('relaties')].length

const wrongIn = (scene: Scene, body: Fields): Said | null => {
  const read = createFieldReader(scene.dialect)
  read.text(body, 'kvkNummer', 12)
  read.text(body, 'iban', 50)
  if (String(body.naam ?? '') === '') return fieldWrong('Naam', 'The naam field is required.')
  return read.wrong
}

export const addRelation = (scene: Scene, body: Fields): Said => {
  const wrong = wrongIn(scene, body)
  if (wrong) return wrong
  const document = relation(randomUUID(), body, nextCode(scene), stamp(scene))
  scene.memory.commit([put('relaties', document)])
  return { status: 201, body: document }
}

export const rewriteRelation = (scene: Scene, old: Document, body: Fields): Said => {
  const wrong = wrongIn(scene, body)
  if (wrong) return wrong
  const document = relation(old.id, body, Number(old.relatiecode), stamp(scene))
  scene.memory.commit([put('relaties', document)])
  return { status: 200, body: document }
}

/** The customer of this name, who may have to be written first. */
export const customerNamed = (scene: Scene, name: string): string => {
  const known = [...scene.memory.all('relaties')].find(({ naam }) => naam === name.slice(0, 50))
  if (known) return known.id
  const document = relation(randomUUID(), { naam: name }, nextCode(scene), stamp(scene))
  scene.memory.commit([put('relaties', document)])
  return document.id
}
