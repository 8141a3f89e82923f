-- In which order entries came to an invoice. The time of an entry is that of its command, by its node's clock: of two on one invoice it
-- tells neither which was first nor, within one moment, that one was.

-- The order of the lines of one invoice is the order of their commits: `post_entry` holds the invoice when it writes them, and until
-- they are committed. Lines of different invoices have no order by it. Lines that were there before are counted as they lie, which is
-- as they were written.
alter table entry_line add posted bigint generated always as identity;

-- As before, but that the invoices are moved, and by that held, before the lines are written.
create or replace function post_entry(entry jsonb, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
  skew record;
  used record;
  moved record;
begin
  for skew in
    select l->>'currency' as currency, sum((l->>'minor')::bigint) as rest
    from jsonb_array_elements(entry->'lines') l group by 1
  loop
    if skew.rest <> 0 then raise exception 'entry % is off by % %', entry->>'kind', skew.rest, skew.currency; end if;
  end loop;
  if jsonb_array_length(entry->'lines') < 2 then raise exception 'an entry has two lines or more'; end if;

  insert into entry (organisation_id, id, kind, subject_id, number, occurred_at, business_date, booked_on, reverses, posted_at)
  values (org, (entry->>'id')::uuid, entry->>'kind', (entry->>'subject')::uuid, coalesce((entry->>'number')::int, 1),
    (entry->>'occurredAt')::timestamptz, (entry->>'businessDate')::date,
    coalesce(entry->>'bookedOn', entry->>'businessDate')::date, (entry->>'reverses')::uuid, at)
  on conflict (organisation_id, subject_id, kind, number) do nothing;
  if not found then return false; end if;

  for used in select distinct l->>'account' as key from jsonb_array_elements(entry->'lines') l order by 1 loop
    if not exists (select from account a where a.organisation_id = org and a.key = used.key) then
      insert into account (organisation_id, key) values (org, used.key) on conflict do nothing;
    end if;
  end loop;

  -- One by one, by their keys: a join against the lines would be planned for a hundred of them.
  for moved in
    select (l->>'invoice')::uuid as id, sum((l->>'minor')::bigint) as minor
    from jsonb_array_elements(entry->'lines') l
    where l->>'account' = 'debtors' and l->>'invoice' is not null group by 1 order by 1
  loop
    update invoice i set open_minor = i.open_minor + moved.minor where i.organisation_id = org and i.id = moved.id;
  end loop;

  insert into entry_line (organisation_id, entry_id, line, account, minor, currency, invoice_id)
  select org, (entry->>'id')::uuid, n, l->>'account', (l->>'minor')::bigint, l->>'currency', (l->>'invoice')::uuid
  from jsonb_array_elements(entry->'lines') with ordinality as t(l, n);
  return true;
end $$;

-- What waits on the same invoice, or for the same item of the package, as something that is booked now, where that may have made room
-- for it or brought what it takes back: whatever was decided about it was decided before. Those that wait for something earlier
-- are woken by `wake_bookings_behind`, and are left to it: two that settle at once would wait for each other.
create function wake_bookings_beside() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update booking b set try_at = new.try_at
  where b.organisation_id = new.organisation_id and b.id in (
    select w.id from booking w
    where w.organisation_id = new.organisation_id and w.connection_id = new.connection_id and w.state = 'waiting'
      and w.reason->>'code' is distinct from 'booking.earlier_not_booked'
      and (w.entry_id in (
          select x.entry_id from entry_line l
            join entry_line x on x.organisation_id = l.organisation_id and x.invoice_id = l.invoice_id and x.account = 'debtors'
          where l.organisation_id = new.organisation_id and l.entry_id = new.entry_id and l.account = 'debtors'
            and (l.minor > 0 or x.minor > 0 or new.step = 'unbook'))
        or w.id in (
          select j.booking_id from booking_item i
            join booking_item j on j.organisation_id = i.organisation_id and j.item_id = i.item_id
          where i.organisation_id = new.organisation_id and i.booking_id = coalesce(new.undoes, new.takes_back)))
    order by w.id for no key update);
  return new;
end $$;
create trigger wake_bookings_beside after update of state on booking for each row
  when (new.state = 'booked' and old.state <> 'booked') execute function wake_bookings_beside();
