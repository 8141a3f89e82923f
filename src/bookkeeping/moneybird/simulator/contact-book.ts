import { newContact } from './contacts.ts'
import { pageOf, recordsOf, versionsOf } from './paging.ts'
import { textOr, unwrap } from './read-body.ts'
import type { Contact } from './records.ts'
import { created, invalid, isSaid, notFound, ok, type Said } from './said.ts'
import type { Call, Scene } from './scene.ts'
import { showContact } from './show.ts'

const ofCall = ({ memory }: Scene, { administration }: Call): Contact[] =>
  [...memory.all('contacts')].filter((one) => one.administration === administration)

// The lists say nothing of what happened to a contact; the single answers do.
const single = (contact: Contact) => ({ ...showContact(contact), events: [] })

const found = (scene: Scene, call: Call, id: string): Contact | undefined => {
  const contact = scene.memory.get('contacts', id)
  return contact?.administration === call.administration ? contact : undefined
}

const mentions = (contact: Contact, words: readonly string[]): boolean => {
  const text = Object.values(showContact(contact))
    .filter((value) => typeof value === 'string')
    .join(' ')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}

export const listContacts = (scene: Scene, call: Call): Said => {
  const words = (call.query.get('query') ?? '').toLowerCase().split(/\s+/)
  return pageOf(
    scene,
    call,
    ofCall(scene, call).filter((one) => mentions(one, words)),
    single,
  )
}

export const contactVersions = (scene: Scene, call: Call): Said => versionsOf(ofCall(scene, call))

export const contactsOfIds = (scene: Scene, call: Call): Said =>
  recordsOf(call.body, (id) => found(scene, call, id), single)

export const getContact = (scene: Scene, call: Call, id: string): Said => {
  const contact = found(scene, call, id)
  return contact ? ok(single(contact)) : notFound()
}

export const getCustomer = (scene: Scene, call: Call, customer: string): Said => {
  const contact = ofCall(scene, call).find((one) => one.customer === customer)
  return contact ? ok(single(contact)) : notFound('customer_id')
}

/** What a contact may carry beside its names and address for mail. */
const more = [
  'address1',
  'address2',
  'zipcode',
  'city',
  'country',
  'phone',
  'delivery_method',
  'tax_number',
  'chamber_of_commerce',
  'bank_account',
  'send_invoices_to_attention',
  'send_estimates_to_attention',
]
const names = ['company_name', 'firstname', 'lastname', 'customer_id', 'send_invoices_to_email']
const others = ['send_estimates_to_email', 'email_ubl', 'direct_debit', 'contact_person']

/** POST /contacts: a company or a person (fact sheet, 8). */
export const postContact = (scene: Scene, call: Call): Said => {
  const read = unwrap(call.body, 'contact', [...names, ...more, ...others], scene.dialect)
  if (isSaid(read)) return read
  const { fields } = read
  const [company, firstName, lastName] = ['company_name', 'firstname', 'lastname'].map((name) =>
    textOr(fields[name], null),
  )
  if (!company && !(firstName && lastName))
    return invalid(
      ['firstname', 'lastname', 'company_name'].map((field) => ({ field, message: 'is required' })),
    )
  const contact = newContact(scene, call.administration, {
    ...{ company: company ?? null, firstName: firstName ?? null, lastName: lastName ?? null },
    email: textOr(fields.send_invoices_to_email, null),
    ...(fields.customer_id !== undefined && { customer: String(fields.customer_id) }),
    fields: Object.fromEntries(
      more.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
    ),
  })
  return created(single(contact))
}
