import type { Refusal } from './document.ts'
import { refusal } from './reading.ts'
import type { Element } from './xml.ts'

const schema = 'urn:oasis:names:specification:ubl:schema:xsd:'

/** The invoice or credit note in the file, out of its Peppol envelope where it has one. */
export const findRoot = (root: Element): { ok: Element } | { refused: Refusal } => {
  const inside = root.name === 'StandardBusinessDocument' ? root.children.find(isNamedLikeOne) : root
  if (!inside || !isNamedLikeOne(inside)) {
    return { refused: refusal('ubl.not_an_invoice', { root: root.name }, root) }
  }
  if (inside.namespace !== `${schema}${inside.name}-2`) {
    return {
      refused: refusal('ubl.wrong_namespace', { root: inside.name, namespace: inside.namespace }, inside),
    }
  }
  return { ok: inside }
}

const isNamedLikeOne = ({ name }: Element): boolean => name === 'Invoice' || name === 'CreditNote'
