import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestGarage, type TestGarage } from '../orders/test-garage.ts'
import { type ImportOptions, importInvoice } from './import-invoice.ts'

let garage: TestGarage
let folder: string
beforeAll(async () => {
  garage = await openTestGarage()
  folder = mkdtempSync(join(tmpdir(), 'saldo-import-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await garage.close()
})

const invoice = fileURLToPath(new URL('../orders/ubl/fixtures/peppol-garage.xml', import.meta.url))

const run = async (files: string[], changed: Partial<ImportOptions> = {}) => {
  const lines: string[] = []
  const code = await importInvoice(files, {
    store: garage.store,
    organisations: [{ id: garage.organisation, name: 'Garage Test' }],
    language: 'en',
    now: () => new Date('2026-11-20T12:00:00Z'),
    print: (line) => lines.push(line),
    ...changed,
  })
  return { code, lines }
}

test('files are imported in the name of the first administrator, each with its own line', async () => {
  const bad = join(folder, 'bad.xml')
  writeFileSync(bad, '<Invoice>\n<')
  const nowhere = join(folder, 'nowhere.xml')
  const { code, lines } = await run([invoice, invoice, bad, nowhere])
  expect(code).toBe(1)
  expect(lines).toHaveLength(4)
  expect(lines[0]).toBe(`${invoice}: Invoice 2026-0417 is imported.`)
  expect(lines[1]).toBe(`${invoice}: Invoice 2026-0417 is here already; nothing was changed.`)
  expect(lines[2]).toMatch(/^.*bad\.xml: Line 2: This is not sound XML/)
  expect(lines[3]).toMatch(/^.*nowhere\.xml: The file cannot be read: ENOENT/)
  expect(await run([invoice], { language: 'nl' })).toEqual({
    code: 0,
    lines: [`${invoice}: Factuur 2026-0417 is er al; er is niets veranderd.`],
  })
  const trail = await garage.owner(
    'select action, person_id, address from command where organisation_id = $1 order by at limit 1',
    [garage.organisation],
  )
  expect(trail).toEqual([{ action: 'invoice.import', person_id: garage.person, address: 'command line' }])
})

test('it says who or what is meant when that is not clear, and then tries nothing', async () => {
  const here = { id: garage.organisation, name: 'Garage Test' }
  const other = { id: '00000000-0000-7000-8000-000000000000', name: 'Garage Elders' }
  const said = async (files: string[], changed: Partial<ImportOptions>) =>
    (await run(files, changed)).lines.join()
  expect(await run([])).toMatchObject({ code: 2 })
  expect(await said([invoice], { organisations: [here, other] })).toMatch(/--organisation NAME/)
  expect(await said([invoice], { organisations: [] })).toMatch(/--organisation NAME/)
  expect(await said([invoice], { organisation: 'Garage X' })).toMatch(/no organisation “Garage X”/)
  expect(await said([invoice], { as: 'nobody@example.test' })).toMatch(/nobody@example\.test/)
  const organisations = [here, other]
  expect((await run([invoice], { organisations, organisation: 'garage test' })).code).toBe(0)
  expect((await run([invoice], { organisations, organisation: here.id })).code).toBe(0)
})

test('who has no right to import does not', async () => {
  await garage.owner(
    `insert into person (organisation_id, id, name, email, role, created_at)
     values ($1, gen_random_uuid(), 'Kim', 'Kim@example.test', 'cashier', now())`,
    [garage.organisation],
  )
  expect(await run([invoice], { as: 'kim@example.test' })).toEqual({
    code: 2,
    lines: ['Kim has no right to import invoices.'],
  })
  await garage.owner(`update person set active = false where role = 'administrator'`)
  expect((await run([invoice])).lines).toEqual([
    'This organisation has no active administrator; say who imports: --as E-MAIL',
  ])
})
