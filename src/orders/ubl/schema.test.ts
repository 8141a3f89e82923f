import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { expect, test } from 'vitest'

const schemas = resolve('../shared/contracts/ubl/maindoc')
const fixtures = new URL('fixtures/', import.meta.url)
const files = readdirSync(fixtures).filter((name) => name.endsWith('.xml'))

if (!existsSync(schemas))
  console.warn(`No ${basename(schemas)} of UBL beside the project: the samples go unchecked.`)

test.skipIf(!existsSync(schemas))('the samples are valid against the OASIS schemas', () => {
  xmlRegisterFsInputProviders()
  for (const kind of ['Invoice', 'CreditNote']) {
    const path = resolve(schemas, `UBL-${kind}-2.1.xsd`)
    const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path })
    const validator = XsdValidator.fromDoc(schema)
    for (const name of files) {
      const sample = XmlDocument.fromBuffer(readFileSync(new URL(name, fixtures)))
      if (sample.root.name === kind) expect(() => validator.validate(sample), name).not.toThrow()
      sample.dispose()
    }
    validator.dispose()
    schema.dispose()
  }
})
