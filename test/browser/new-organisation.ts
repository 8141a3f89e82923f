import { v7 as newId } from 'uuid'
import type { TestDatabase } from '../../src/store/test-database.ts'

/** An organisation that has a shop, a till and somebody who may do everything, and nothing else. */
export const makeNewOrganisation = async ({ owner }: TestDatabase): Promise<void> => {
  const [organisation, workshop] = [newId(), newId()]
  await owner(
    `insert into organisation (id, name, country, currency, language, time_zone, created_at)
     values ($1, 'Garage Nieuw', 'NL', 'EUR', 'nl', 'Europe/Amsterdam', now())`,
    [organisation],
  )
  await owner(`insert into shop (organisation_id, id, name) values ($1, $2, 'Werkplaats')`, [
    ...[organisation, workshop],
  ])
  await owner(`insert into till (organisation_id, id, shop_id, name) values ($1, $2, $3, 'Balie')`, [
    ...[organisation, newId(), workshop],
  ])
  await owner(
    `insert into person (organisation_id, id, name, email, language, role, created_at)
     values ($1, $2, 'Mila de Wit', 'mila@garage.example', 'nl', 'administrator', now())`,
    [organisation, newId()],
  )
}
