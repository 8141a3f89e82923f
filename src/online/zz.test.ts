import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { openTestDatabase } from '../store/test-database.ts'
import { countOnline, countReasons } from './counts.ts'
import { listOnline } from './list.ts'

test('plans', async () => {
  const db = await openTestDatabase()
  const [org, acc, con] = [randomUUID(), randomUUID(), randomUUID()]
  await db.owner(`insert into organisation (id, name, country, currency, language, time_zone, cash_step, created_at) values ($1, 'x', 'NL', 'EUR', 'nl', 'Europe/Amsterdam', 5, now())`, [org])
  await db.owner(`insert into connection (organisation_id, id, connector, name, settings, administration_id, administration_name, reference_length, books_from, checked_at, last_success_at, try_at, made_at) values ($1,$2,'x','x','{}','a','a',40,'2020-01-01',now(),now(),now(),now())`, [org, con])
  await db.owner(`insert into psp_account (organisation_id,id,psp,name,settings,account_id,account_name,fetch_from,fetch_at,nightly_at,hook_key,made_at,started_at) values ($1,$2,'ccv-online','w','{}','a','a','2020-01-01',now(),now(),'k',now(),now())`, [org, acc])
  await db.owner(`insert into online_route values ($1,$2,$3)`, [org, acc, con])
  await db.owner(`insert into online_transaction (organisation_id,id,account_id,reference,kind,state,said,method,minor,currency,order_number,description,email,payer,occurred_at,seen_at,changed_at,posted_at)
    select $1, gen_random_uuid(), $2, 'a1b2c3'||n, 'payment', case when n % 100 = 0 then 'open' when n % 7 = 0 then 'not_paid' else 'paid' end, 'sale success', 'ideal', 1000 + n, 'EUR', 'ORD-'||n, 'Bestelling '||n, 'klant'||n||'@example.nl', null, now() - n * interval '5 minutes', now(), now(), case when n % 100 <> 0 and n % 7 <> 0 then now() end
    from generate_series(1, 50000) n`, [org, acc])
  await db.owner(`alter table entry disable trigger all`)
  await db.owner(`insert into entry (organisation_id,id,kind,subject_id,occurred_at,business_date,booked_on,posted_at) select $1, gen_random_uuid(), 'online_payment', id, occurred_at, occurred_at::date, occurred_at::date, posted_at from online_transaction where posted_at is not null`, [org])
  await db.owner(`insert into booking (organisation_id,id,connection_id,entry_id,step,reference,state,reason,made_at) select $1, gen_random_uuid(), $2, e.id, 'book', t.reference, case when right(t.reference,2) in ('11','12') then 'waiting' else 'booked' end, case when right(t.reference,2)='11' then '{"code":"online.no_open_item"}'::jsonb end, now() from entry e join online_transaction t on t.id = e.subject_id`, [org, con])
  await db.owner(`insert into booking_item select organisation_id, id, 1, 1, 'x'||reference, '2026-'||reference, 100, 'EUR', null, null, now() from booking`)
  const time = async (name: string, work: (tx: any) => Promise<any>) => {
    for (let i = 0; i < 7; i++) {
      const start = performance.now()
      const r: any = await db.store.read(org, work)
      if (i === 0 || i === 6) console.log(name, Math.round(performance.now() - start), Array.isArray(r) ? r.length : JSON.stringify(r()))
    }
  }
  for (const phase of ['few', 'analysed', 'all stuck']) {
    if (phase === 'analysed') await db.owner('analyze')
    if (phase === 'all stuck') { await db.owner(`alter table booking disable trigger all`); await db.owner(`update booking set state = 'waiting', reason = '{"code":"online.no_open_item"}'`); await db.owner('analyze') }
    console.log('---', phase)
    await time('counts', (tx) => countOnline(tx))
    await time('reasons', (tx) => countReasons(tx))
    for (const tab of ['open', 'report', 'errors'] as const) await time(tab, (tx) => listOnline(tx, { tab, most: 51 }))
    await time('all', (tx) => listOnline(tx, { most: 51 }))
    await time('errors reason', (tx) => listOnline(tx, { tab: 'errors', reason: 'no_open_item', most: 51 }))
    await time('q', (tx) => listOnline(tx, { q: 'ORD-49999', most: 51 }))
    await time('q number', (tx) => listOnline(tx, { q: '2026-a1b2c349998', tab: 'report', most: 51 }))
    await time('q amount', (tx) => listOnline(tx, { q: '50,97', most: 51 }))
    const after = (await db.store.read(org, (tx) => tx.query<{id:string}>(`select id from online_transaction order by occurred_at limit 1 offset 200`)))[0]!.id
    await time('after', (tx) => listOnline(tx, { tab: 'report', after, most: 51 }))
  }
  await db.close()
}, 120000)
