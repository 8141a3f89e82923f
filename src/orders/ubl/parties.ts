import type { Address, Buyer, Seller } from './document.ts'
import { all, at, firstText, textAt } from './element.ts'
import type { Element } from './xml.ts'

export const readSeller = (root: Element): Seller => {
  const party = at(root, 'AccountingSupplierParty/Party')
  return {
    name: nameOf(party),
    vatId: vatIdOf(party),
    companyId: firstText(party, 'PartyLegalEntity/CompanyID', 'PartyIdentification/ID'),
    ...addressOf(party),
  }
}

export const readBuyer = (root: Element): Buyer => {
  const customer = at(root, 'AccountingCustomerParty')
  const party = at(customer, 'Party')
  return {
    name: nameOf(party),
    vatId: vatIdOf(party),
    email: emailOf(party),
    telephone: firstText(party, 'Contact/Telephone', 'Person/Contact/Telephone'),
    customerNumber: firstText(customer, 'SupplierAssignedAccountID', 'Party/PartyIdentification/ID'),
    ...addressOf(party),
  }
}

const nameOf = (party: Element | null): string =>
  firstText(party, 'PartyName/Name', 'PartyLegalEntity/RegistrationName', 'Contact/Name') ?? personOf(party)

const personOf = (party: Element | null): string =>
  ['FirstName', 'MiddleName', 'FamilyName'].flatMap((part) => textAt(party, `Person/${part}`) ?? []).join(' ')

// EN 16931: BT-31 has the scheme VAT, BT-32 (the tax registration) another; some packages leave the scheme out.
const vatIdOf = (party: Element | null): string | null => {
  const schemes = all(party, 'PartyTaxScheme')
  const vat = schemes.find((scheme) => textAt(scheme, 'TaxScheme/ID')?.toUpperCase() === 'VAT')
  const unnamed = schemes.find((scheme) => textAt(scheme, 'TaxScheme/ID') === null)
  return textAt(vat ?? unnamed ?? null, 'CompanyID')
}

// Peppol's list of electronic address schemes: EM is an e-mail address.
const emailOf = (party: Element | null): string | null => {
  const endpoint = at(party, 'EndpointID')
  const named = firstText(party, 'Contact/ElectronicMail', 'Person/Contact/ElectronicMail')
  return named ?? (endpoint?.attributes.schemeID === 'EM' ? endpoint.text || null : null)
}

const addressOf = (party: Element | null): Address => {
  const address = at(party, 'PostalAddress')
  return {
    street: streetOf(address),
    postalCode: textAt(address, 'PostalZone'),
    city: textAt(address, 'CityName'),
    country: textAt(address, 'Country/IdentificationCode')?.toUpperCase() ?? null,
  }
}

const streetOf = (address: Element | null): string | null => {
  const parts = ['StreetName', 'BuildingNumber', 'AdditionalStreetName']
  const street = parts.flatMap((part) => textAt(address, part) ?? []).join(' ')
  return street || textAt(address, 'AddressLine/Line')
}
