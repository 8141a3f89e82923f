create table work_order (
  organisation_id uuid not null,
  id              uuid not null,
  shop_id         uuid not null,
  number          text not null,
  kind            text not null check (kind in ('workshop', 'parts', 'vehicle')),
  customer_name   text not null,
  customer_email  text,
  customer_number text,
  plate           text,
  vehicle         text,
  adviser_id      uuid,
  currency        text not null,
  net_minor       bigint not null,
  vat_minor       bigint not null,
  total_minor     bigint not null check (total_minor = net_minor + vat_minor),
  lines           jsonb not null,
  made_at         timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, shop_id) references shop,
  foreign key (organisation_id, adviser_id) references person
);
select keep_apart('work_order');

create table invoice (
  organisation_id uuid not null,
  id              uuid not null,
  shop_id         uuid not null,
  kind            text not null check (kind in ('invoice', 'credit_note')),
  number          text not null,
  work_order_id   uuid,
  -- The invoice that a credit note takes back.
  credits_id      uuid,
  customer_name   text not null,
  customer_email  text,
  customer_number text,
  plate           text,
  adviser_id      uuid,
  issued_on       date not null,
  due_on          date,
  currency        text not null,
  net_minor       bigint not null,
  vat_minor       bigint not null,
  -- Always positive; on a credit note it is what the customer gets.
  total_minor     bigint not null check (total_minor = net_minor + vat_minor and total_minor >= 0),
  -- The balance of this invoice in the debtors account: moved by post_entry and by nothing else.
  open_minor      bigint not null default 0,
  -- What live tenders hold of the open amount (law 3): moved by their triggers and by nothing else.
  reserved_minor  bigint not null default 0,
  payment_reference text,
  lines           jsonb not null,
  source          text not null check (source in ('desk', 'api', 'ubl')),
  -- Seller, number and kind of an imported document, hashed: the same document is not imported twice.
  fingerprint     text,
  made_at         timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, kind, number),
  unique (organisation_id, fingerprint),
  foreign key (organisation_id, shop_id) references shop,
  foreign key (organisation_id, work_order_id) references work_order,
  foreign key (organisation_id, credits_id) references invoice,
  foreign key (organisation_id, adviser_id) references person,
  constraint invoice_not_taken_twice check (
    reserved_minor >= 0 and case kind
      when 'invoice' then open_minor >= 0 and reserved_minor <= open_minor
      else open_minor <= 0 and reserved_minor = 0
    end)
);
select keep_apart('invoice');
-- Everything but the two running figures is fixed when the row is written.
revoke insert on invoice from saldo_app;
grant insert (organisation_id, id, shop_id, kind, number, work_order_id, credits_id, customer_name, customer_email,
  customer_number, plate, adviser_id, issued_on, due_on, currency, net_minor, vat_minor, total_minor,
  payment_reference, lines, source, fingerprint, made_at) on invoice to saldo_app;
-- A work order is invoiced once.
create unique index invoice_of_order on invoice (organisation_id, work_order_id)
  where work_order_id is not null and kind = 'invoice';
create index invoice_open on invoice (organisation_id, issued_on) where open_minor <> 0;
create trigger never before delete on invoice for each row execute function never();
create trigger never before update or delete on work_order for each row execute function never();

-- Posts one balanced entry and moves the open amounts of the invoices whose debtor lines it holds.
--   entry: {id, kind, subject, number?, occurredAt, businessDate, bookedOn?, reverses?,
--           lines: [{account, minor, currency, invoice?}]}
-- False when the same entry was posted before.
create function post_entry(entry jsonb, at timestamptz) returns boolean
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

  insert into entry_line (organisation_id, entry_id, line, account, minor, currency, invoice_id)
  select org, (entry->>'id')::uuid, n, l->>'account', (l->>'minor')::bigint, l->>'currency', (l->>'invoice')::uuid
  from jsonb_array_elements(entry->'lines') with ordinality as t(l, n);

  -- One by one, by their keys: a join against the lines would be planned for a hundred of them.
  for moved in
    select (l->>'invoice')::uuid as id, sum((l->>'minor')::bigint) as minor
    from jsonb_array_elements(entry->'lines') l
    where l->>'account' = 'debtors' and l->>'invoice' is not null group by 1 order by 1
  loop
    update invoice i set open_minor = i.open_minor + moved.minor where i.organisation_id = org and i.id = moved.id;
  end loop;
  return true;
end $$;

alter table entry_line add foreign key (organisation_id, invoice_id) references invoice;

-- Posts the mirror of the entry of this kind about this subject, where there is one that was not reversed yet.
create function reverse_entry(reversed_subject uuid, reversed_kind text, new_id uuid, occurred timestamptz, business date, at timestamptz)
returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
  found_entry entry;
begin
  select e.* into found_entry from entry e
  where e.organisation_id = org and e.subject_id = reversed_subject and e.kind = reversed_kind
    and not exists (select from entry r where r.organisation_id = org and r.reverses = e.id)
  order by e.number desc limit 1;
  if not found then return false; end if;
  return post_entry(jsonb_build_object(
    'id', new_id, 'kind', reversed_kind || '_reversed', 'subject', reversed_subject, 'number', found_entry.number,
    'occurredAt', occurred, 'businessDate', business, 'reverses', found_entry.id,
    'lines', (select jsonb_agg(jsonb_build_object('account', l.account, 'minor', -l.minor, 'currency', l.currency,
                'invoice', l.invoice_id) order by l.line)
              from entry_line l where l.organisation_id = org and l.entry_id = found_entry.id)), at);
end $$;
