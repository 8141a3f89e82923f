import { put } from './memory.ts'
import type { Contact } from './records.ts'
import { type Scene, stamp, versionNow } from './scene.ts'

export const newContact = (
  scene: Scene,
  administration: string,
  known: Partial<Pick<Contact, 'company' | 'firstName' | 'lastName' | 'email' | 'customer' | 'fields'>>,
): Contact => {
  const at = stamp(scene)
  const contact: Contact = {
    ...{ id: scene.memory.newId(), administration, createdAt: at, updatedAt: at },
    ...{ company: null, firstName: null, lastName: null, email: null, fields: {} },
    ...{ customer: String(scene.memory.count('contacts') + 1), version: versionNow(scene) },
    ...known,
  }
  scene.memory.commit([put('contacts', contact)])
  return contact
}

/** The contact of this name, made where there is none. */
export const contactNamed = (
  scene: Scene,
  administration: string,
  company: string,
  email: string | null,
): Contact =>
  scene.memory
    .by('contacts', 'company', company)
    .find((one) => one.administration === administration && (email === null || one.email === email)) ??
  newContact(scene, administration, { company, email })
