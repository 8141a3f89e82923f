-- Money that customers paid at a payment provider without Saldo having asked for it: a web shop's payments. They are fetched, wait
-- until they are paid, are posted, and are booked in every package that their account leads to (laws 1 to 4, 7 and 10).

create table psp_account (
  organisation_id uuid not null references organisation,
  id            uuid not null,
  psp           text not null,
  name          text not null,
  shop_id       uuid,
  -- As the client's schema has them; what it marks as secret is sealed before it comes here.
  settings      jsonb not null,
  settings_version int not null default 1,
  -- What the check found behind the key.
  account_id    text not null,
  account_name  text not null,
  active        boolean not null default true,
  -- Until then everything is fetched and paired for people to look at, and nothing is posted or booked.
  started_at    timestamptz,
  fetch_from    date not null,
  -- Milliseconds from one fetch to the next, an hour at most.
  fetch_every   int not null default 600000 check (fetch_every between 1 and 3600000),
  -- Where the last listing ended: the client's own JSON.
  cursor        jsonb,
  fetched_at    timestamptz,
  fetch_at      timestamptz not null,
  -- Of the fetch under way: how many came, since when.
  fetching_since timestamptz,
  fetched_count int not null default 0,
  nightly_at    timestamptz not null,
  trouble       jsonb,
  trouble_since timestamptz,
  troubles      int not null default 0,
  worked_until  timestamptz,
  -- Part of the address that the provider calls: it names the account and is no secret that anything is believed by.
  hook_key      text not null,
  -- What a dispute costs, minor units of the organisation's currency, and days to answer it.
  dispute_fee   bigint check (dispute_fee > 0),
  dispute_days  int not null default 14 check (dispute_days between 1 and 365),
  made_at       timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, shop_id) references shop,
  check ((trouble is null) = (trouble_since is null))
);
select keep_apart('psp_account');
grant update on psp_account to saldo_app;
create unique index psp_account_once on psp_account (organisation_id, psp, account_id) where active;
create unique index psp_account_hook on psp_account (hook_key);
create trigger never before delete on psp_account for each row execute function never();

-- Into which packages the payments of an account are booked.
create table online_route (
  organisation_id uuid not null,
  account_id    uuid not null,
  connection_id uuid not null,
  active        boolean not null default true,
  -- A payment of less than is open on its item, and money that came back: booked at once, or after a person agreed.
  part_payments text not null default 'ask' check (part_payments in ('ask', 'book')),
  corrections   text not null default 'ask' check (corrections in ('ask', 'book')),
  primary key (organisation_id, account_id, connection_id),
  foreign key (organisation_id, account_id) references psp_account,
  foreign key (organisation_id, connection_id) references connection
);
select keep_apart('online_route');
grant update (active, part_payments, corrections) on online_route to saldo_app;
create trigger never before delete on online_route for each row execute function never();

-- Of several things that mean the same the database knows one: what the provider had last.
create table online_transaction (
  organisation_id uuid not null,
  id            uuid not null,
  account_id    uuid not null,
  -- The provider's own, unaltered.
  reference     text not null,
  kind          text not null check (kind in ('payment', 'refund', 'chargeback', 'return', 'chargeback_reversal', 'other')),
  original      text,
  state         text not null check (state in ('open', 'paid', 'not_paid', 'unclear')),
  said          text not null,
  method        text not null,
  brand         text,
  minor         bigint check (minor >= 0),
  currency      text not null,
  order_number  text,
  description   text,
  email         text,
  payer         text,
  occurred_at   timestamptz not null,
  final_at      timestamptz,
  seen_at       timestamptz not null,
  changed_at    timestamptz not null,
  -- When the provider is asked about it again; null where nothing more is expected.
  look_at       timestamptz,
  posted_at     timestamptz,
  respond_by    date,
  primary key (organisation_id, id),
  unique (organisation_id, account_id, reference),
  foreign key (organisation_id, account_id) references psp_account
);
select keep_apart('online_transaction');
grant update on online_transaction to saldo_app;
create index online_by_time on online_transaction (organisation_id, occurred_at desc, id desc);
create index online_to_look_at on online_transaction (organisation_id, account_id, look_at) where look_at is not null;
create index online_to_post on online_transaction (organisation_id, account_id) where state = 'paid' and posted_at is null;
create index online_by_original on online_transaction (organisation_id, account_id, original) where original is not null;
create index online_by_order on online_transaction (organisation_id, lower(order_number)) where order_number is not null;
create index online_unclear on online_transaction (organisation_id) where state in ('open', 'unclear');
create trigger never before delete on online_transaction for each row execute function never();

-- Money that was posted was there: whatever the provider says later is a sighting, and a matter for a person.
create function online_goes_on() returns trigger language plpgsql as $$
begin
  if row(new.organisation_id, new.id, new.account_id, new.reference, new.seen_at)
     is distinct from row(old.organisation_id, old.id, old.account_id, old.reference, old.seen_at)
  then raise exception 'an online transaction stays what it is'; end if;
  if old.posted_at is not null
     and row(new.kind, new.state, new.minor, new.currency, new.posted_at) is distinct from row(old.kind, old.state, old.minor, old.currency, old.posted_at)
  then raise exception 'an online transaction that was posted stays what it is'; end if;
  return new;
end $$;
create trigger online_goes_on before update on online_transaction for each row execute function online_goes_on();

-- What the provider said of it, each time it was something else: the evidence.
create table online_sighting (
  organisation_id uuid not null,
  transaction_id uuid not null,
  at            timestamptz not null,
  number        bigint generated always as identity,
  source        text not null check (source in ('listing', 'look', 'webhook', 'person')),
  state         text not null,
  said          text not null,
  raw           text not null,
  primary key (organisation_id, transaction_id, number),
  foreign key (organisation_id, transaction_id) references online_transaction
);
select keep_apart('online_sighting');
create trigger never before update or delete on online_sighting for each row execute function never();

-- Somebody said that there may be news of it: not believed, looked at. A queue, nothing more: a storm of calls leaves one row.
create table online_hint (
  organisation_id uuid not null,
  account_id    uuid not null,
  reference     text not null,
  at            timestamptz not null,
  primary key (organisation_id, account_id, reference),
  foreign key (organisation_id, account_id) references psp_account
);
select keep_apart('online_hint');
grant update, delete on online_hint to saldo_app;

-- What can be paid in a package, as it was last read: so that a payment finds its item without the package being read whole.
create table package_item (
  organisation_id uuid not null,
  connection_id uuid not null,
  id            text not null,
  version       text not null,
  state         text not null check (state in ('draft', 'open', 'paid', 'uncollectible', 'gone')),
  number        text not null,
  customer      text,
  total_minor   bigint not null,
  open_minor    bigint not null,
  currency      text not null,
  issued_on     date not null,
  due_on        date,
  ledger        text,
  -- As they are, and without everything but letters and digits, for looking them up.
  named         text[] not null,
  keys          text[] not null,
  texts         text[] not null,
  emails        text[] not null,
  read_at       timestamptz not null,
  primary key (organisation_id, connection_id, id),
  foreign key (organisation_id, connection_id) references connection
);
select keep_apart('package_item');
grant update on package_item to saldo_app;
create index package_item_live on package_item (organisation_id, connection_id) where state in ('open', 'draft');
create index package_item_by_open on package_item (organisation_id, connection_id, open_minor) where state = 'open';
create index package_item_by_key on package_item using gin (keys);
create trigger never before delete on package_item for each row execute function never();

alter table connection add items_read_at timestamptz, add hook_key text, add hook_id text, add hook_secret jsonb;
create unique index connection_hook on connection (hook_key);

-- The provider's own id is on a booking in each package, and again on what is booked anew after it was taken back.
alter table booking drop constraint booking_organisation_id_reference_key;
alter table booking add constraint booking_reference_once unique (organisation_id, connection_id, reference, step, version);
alter table booking
  -- Booking the return of a payment whole takes back that payment's booking instead of adding one.
  add takes_back uuid,
  -- Where payment and item have to be lettered off after booking.
  add lettering text check (lettering in ('waiting', 'unknown', 'done', 'refused')),
  add foreign key (organisation_id, takes_back) references booking;
grant update (takes_back) on booking to saldo_app;
create index booking_by_reference on booking (organisation_id, reference);
create index booking_taken_back on booking (organisation_id, takes_back) where takes_back is not null;

-- Which items of the package a booking settles, decided by the engine or by a person; the latest decision counts.
create table booking_item (
  organisation_id uuid not null,
  booking_id    uuid not null,
  decision      int not null,
  part          int not null,
  item_id       text not null,
  number        text not null,
  minor         bigint not null check (minor <> 0),
  currency      text not null,
  -- Why the engine took it.
  explanation   jsonb,
  decided_by    uuid,
  at            timestamptz not null,
  primary key (organisation_id, booking_id, decision, part),
  foreign key (organisation_id, booking_id) references booking,
  foreign key (organisation_id, decided_by) references person
);
select keep_apart('booking_item');
create index booking_item_by_item on booking_item (organisation_id, item_id);
create trigger never before update or delete on booking_item for each row execute function never();

-- A person agreed that money which came back is corrected in the package.
create table booking_agreed (
  organisation_id uuid not null,
  booking_id    uuid not null,
  person_id     uuid not null,
  at            timestamptz not null,
  primary key (organisation_id, booking_id),
  foreign key (organisation_id, booking_id) references booking,
  foreign key (organisation_id, person_id) references person
);
select keep_apart('booking_agreed');
create trigger never before update or delete on booking_agreed for each row execute function never();

create function is_online(kind text) returns boolean language sql immutable as
$$ select kind in ('online_payment', 'online_return', 'online_fee') $$;

create function queue_online_booking() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into booking (organisation_id, id, connection_id, entry_id, step, reference, try_at, made_at)
  select new.organisation_id, gen_random_uuid(), c.id, new.id, 'book',
    case new.kind when 'online_fee' then new_booking_reference(c.reference_length) else t.reference end, new.posted_at, new.posted_at
  from online_transaction t
    join online_route r on r.organisation_id = t.organisation_id and r.account_id = t.account_id and r.active
    join connection c on c.organisation_id = t.organisation_id and c.id = r.connection_id and c.active
  where t.organisation_id = new.organisation_id and t.id = new.subject_id;
  return new;
end $$;
create trigger queue_online_booking after insert on entry for each row
  when (new.kind in ('online_payment', 'online_return', 'online_fee')) execute function queue_online_booking();

-- Queues what was posted before there was this route.
create function fill_online_bookings(account uuid, wanted uuid, at timestamptz) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with made as (
    insert into booking (organisation_id, id, connection_id, entry_id, step, reference, try_at, made_at)
    select c.organisation_id, gen_random_uuid(), c.id, e.id, 'book',
      case e.kind when 'online_fee' then new_booking_reference(c.reference_length) else t.reference end, at, e.posted_at
    from online_route r
      join connection c on c.organisation_id = r.organisation_id and c.id = r.connection_id and c.active
      join online_transaction t on t.organisation_id = r.organisation_id and t.account_id = r.account_id and t.posted_at is not null
      join entry e on e.organisation_id = r.organisation_id and e.subject_id = t.id and is_online(e.kind)
    where r.organisation_id = current_organisation() and r.account_id = account and r.connection_id = wanted and r.active
    on conflict (organisation_id, connection_id, entry_id, step, version) do nothing
    returning 1)
  select count(*) from made
$$;

-- When a transaction of this age is looked at again: at first often, later once a day, for ever.
create function next_look(occurred timestamptz, at timestamptz) returns timestamptz language sql immutable as $$
  select at + case
    when at - occurred < interval '15 minutes' then interval '1 minute'
    when at - occurred < interval '2 hours' then interval '10 minutes'
    when at - occurred < interval '2 days' then interval '1 hour'
    when at - occurred < interval '30 days' then interval '6 hours'
    else interval '1 day' end
$$;

-- Keeps what the provider had at this moment; which of them are new or other than before.
--   seen: [{id, reference, kind, original, state, said, method, brand, minor, currency, order, description, email, name,
--           occurredAt, finalAt, raw}], each reference once
create function keep_online(account uuid, seen jsonb, source text, at timestamptz) returns table (id uuid, fresh boolean)
language plpgsql as $$
#variable_conflict use_column
declare
  org uuid := current_organisation();
begin
  -- What was posted and is said to be otherwise now.
  insert into task (organisation_id, id, kind, subject_id, detail, opened_at)
  select org, gen_random_uuid(), 'online_contradicts', t.id,
    jsonb_build_object('reference', t.reference, 'stands', t.said, 'said', g->>'said'), at
  from jsonb_array_elements(seen) g
    join online_transaction t on t.organisation_id = org and t.account_id = account and t.reference = g->>'reference'
  where t.posted_at is not null
    and (t.state <> g->>'state' or t.kind <> g->>'kind' or t.minor is distinct from (g->>'minor')::bigint)
    and not exists (select from task k where k.organisation_id = org and k.subject_id = t.id and k.kind = 'online_contradicts'
      and k.detail->>'said' = g->>'said');

  return query
  with written as (
    insert into online_transaction as t (organisation_id, id, account_id, reference, kind, original, state, said, method, brand, minor,
      currency, order_number, description, email, payer, occurred_at, final_at, seen_at, changed_at, look_at)
    select org, (g->>'id')::uuid, account, g->>'reference', g->>'kind', g->>'original', g->>'state',
      g->>'said', g->>'method', g->>'brand', (g->>'minor')::bigint, g->>'currency', g->>'order', g->>'description', g->>'email',
      g->>'name', (g->>'occurredAt')::timestamptz, (g->>'finalAt')::timestamptz, at, at,
      case when g->>'state' in ('open', 'unclear') and g->>'kind' <> 'other' then next_look((g->>'occurredAt')::timestamptz, at) end
    from jsonb_array_elements(seen) g
    on conflict (organisation_id, account_id, reference) do update set
      kind = case when t.posted_at is null then excluded.kind else t.kind end,
      original = coalesce(t.original, excluded.original),
      state = case when t.posted_at is null then excluded.state else t.state end,
      minor = case when t.posted_at is null then excluded.minor else t.minor end,
      currency = case when t.posted_at is null then excluded.currency else t.currency end,
      final_at = case when t.posted_at is null then excluded.final_at else t.final_at end,
      method = case when t.posted_at is null then excluded.method else t.method end,
      brand = coalesce(excluded.brand, t.brand),
      order_number = coalesce(t.order_number, excluded.order_number),
      description = coalesce(t.description, excluded.description),
      email = coalesce(t.email, excluded.email),
      payer = coalesce(t.payer, excluded.payer),
      said = excluded.said,
      changed_at = at,
      look_at = case when t.posted_at is null then excluded.look_at end
    where row(t.said, t.minor, t.state) is distinct from row(excluded.said, excluded.minor, excluded.state)
      or t.order_number is null and excluded.order_number is not null
    returning t.id, t.reference, t.seen_at = at as fresh),
  sighted as (
    insert into online_sighting (organisation_id, transaction_id, at, source, state, said, raw)
    select org, w.id, at, source, g->>'state', g->>'said', g->>'raw'
    from written w join jsonb_array_elements(seen) g on g->>'reference' = w.reference),
  told as (
    insert into outbox (organisation_id, topic, subject_id, at) select org, 'online', account, at where exists (select from written))
  select w.id, w.fresh from written w;

  -- What is as it was is looked at later.
  update online_transaction t set look_at = next_look(t.occurred_at, at)
  from jsonb_array_elements(seen) g
  where t.organisation_id = org and t.account_id = account and t.reference = g->>'reference' and t.look_at <= at;
end $$;

-- door: which accounts have work to do, of every organisation; nothing else can be seen of them here.
create function due_psp_accounts(at timestamptz, most int) returns table (organisation_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.organisation_id, a.id from psp_account a
  where a.active and (a.worked_until is null or a.worked_until <= at)
    and (a.fetch_at <= at or a.nightly_at <= at
      or a.trouble is null and (
        exists (select from online_hint h where h.organisation_id = a.organisation_id and h.account_id = a.id)
        or exists (select from online_transaction t where t.organisation_id = a.organisation_id and t.account_id = a.id and t.look_at <= at))
      or a.started_at is not null and exists (select from online_transaction t
        where t.organisation_id = a.organisation_id and t.account_id = a.id and t.state = 'paid' and t.posted_at is null
          and t.kind <> 'other' and t.minor > 0))
  order by a.worked_until nulls first limit most
$$;

-- door: whose account an address is that a provider calls, and whose connection.
create function hooked_account(key text) returns table (organisation_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as
$$ select a.organisation_id, a.id from psp_account a where a.hook_key = key and a.active $$;
create function hooked_connection(key text) returns table (organisation_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as
$$ select c.organisation_id, c.id from connection c where c.hook_key = key and c.active $$;

-- Commits the request for lettering off as unknown before the first byte. False when that is not waited for any more.
--   given: {organisation, request, party, booking, at, askAt}
create function start_lettering(given jsonb) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := (given->>'organisation')::uuid;
  stands text;
begin
  perform set_config('saldo.organisation', org::text, true);
  select b.lettering into stands from booking b
  where b.organisation_id = org and b.id = (given->>'booking')::uuid and b.state = 'booked' for no key update;
  if stands is distinct from 'waiting' then return false; end if;
  insert into outbound_request (organisation_id, id, party, subject_kind, subject_id, step, state, made_at, ask_at)
  values (org, (given->>'request')::uuid, given->>'party', 'booking', (given->>'booking')::uuid, 'letter_off', 'unknown',
    (given->>'at')::timestamptz, (given->>'askAt')::timestamptz);
  return true;
end $$;

-- What was read back is not lettered off yet, or is.
create function note_lettering(wanted uuid, lettered boolean, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
begin
  update booking b set lettering = case when lettered then 'done' else 'waiting' end, try_at = case when lettered then b.try_at else at end
  where b.organisation_id = org and b.id = wanted and b.state = 'booked'
    and (b.lettering is null or b.lettering in ('waiting', 'refused') and lettered);
  insert into outbox (organisation_id, topic, subject_id, at) values (org, 'booking', wanted, at);
end $$;

create or replace function follow_request() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  proof evidence;
  followed booking;
  undone uuid;
begin
  select e.* into proof from evidence e where e.organisation_id = new.organisation_id and e.id = new.evidence_id;
  if new.step = 'letter_off' then
    update booking b set
      lettering = case new.state when 'accepted' then 'done' when 'refused' then 'refused' when 'not_taken' then 'waiting' else 'unknown' end,
      try_at = case when new.state = 'not_taken' then proof.at end,
      reason = proof.reason
    where b.organisation_id = new.organisation_id and b.id = new.subject_id;
    return new;
  end if;
  update booking b set
    state = case new.state when 'accepted' then 'booked' when 'refused' then 'refused' when 'not_taken' then 'waiting' else 'unknown' end,
    try_at = case when new.state in ('accepted', 'not_taken') then proof.at end,
    reason = proof.reason
  where b.organisation_id = new.organisation_id and b.id = new.subject_id
  returning b.* into followed;
  if followed.state = 'booked' then
    perform wake_bookings_behind(new.organisation_id, followed.connection_id, proof.at);
    undone := case when followed.step = 'unbook' then followed.undoes else followed.takes_back end;
  end if;
  if undone is not null then
    update booking b set state = 'unbooked', try_at = null
    where b.organisation_id = new.organisation_id and b.id = undone and b.state = 'booked';
    insert into outbox (organisation_id, topic, subject_id, at) values (new.organisation_id, 'booking', undone, proof.at);
  end if;
  return new;
end $$;

-- A person wants a booking looked at: what waits or was refused is tried, what is unknown is asked about, what could not be lettered
-- off is tried again, and what was closed or taken back is booked anew, as the next version. Pressed twice it does the same.
create or replace function process_booking(wanted uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
  b booking;
begin
  select x.* into b from booking x where x.organisation_id = org and x.id = wanted;
  if not found then perform refuse('booking.not_found'); end if;
  -- Whoever settles it holds the request before the booking: an unknown one is not held here.
  if b.state = 'unknown' or b.lettering = 'unknown' then
    update outbound_request r set ask_at = at
    where r.organisation_id = org and r.subject_id = wanted and r.state = 'unknown' and r.asks > 0 and r.ask_at > at;
  elsif b.state in ('waiting', 'refused') then
    update booking x set state = 'waiting', try_at = at
    where x.organisation_id = org and x.id = wanted and x.state in ('waiting', 'refused');
  elsif b.state = 'booked' and b.lettering in ('waiting', 'refused') then
    update booking x set lettering = 'waiting', try_at = at
    where x.organisation_id = org and x.id = wanted and x.lettering in ('waiting', 'refused');
  elsif b.state in ('closed', 'unbooked') and b.step = 'book' then
    insert into booking (organisation_id, id, connection_id, entry_id, step, version, reference, try_at, made_at)
    select org, gen_random_uuid(), b.connection_id, b.entry_id, 'book', b.version + 1,
      case when is_online(e.kind) then b.reference else new_booking_reference(c.reference_length) end, at, at
    from connection c, entry e
    where c.organisation_id = org and c.id = b.connection_id and e.organisation_id = org and e.id = b.entry_id
    on conflict (organisation_id, connection_id, entry_id, step, version) do nothing;
  end if;
  update connection c set try_at = at where c.organisation_id = org and c.id = b.connection_id and c.try_at > at;
  insert into outbox (organisation_id, topic, subject_id, at) values (org, 'booking', wanted, at);
end $$;

-- Every night, and when somebody presses for all of them: what was fetched and is not forwarded yet is looked at again; how many.
create function process_online(account uuid, of_reasons text[], at timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
  tried bigint;
begin
  with again as (
    update booking b set state = 'waiting', try_at = at
    from entry e, online_transaction t
    where b.organisation_id = org and b.state in ('waiting', 'refused') and b.step = 'book'
      and e.organisation_id = org and e.id = b.entry_id and is_online(e.kind)
      and t.organisation_id = org and t.id = e.subject_id and (account is null or t.account_id = account)
      and (of_reasons is null or b.reason->>'code' = any(of_reasons))
    returning b.connection_id),
  lettered as (
    update booking b set lettering = 'waiting', try_at = at
    from entry e, online_transaction t
    where b.organisation_id = org and b.state = 'booked' and b.lettering in ('waiting', 'refused')
      and e.organisation_id = org and e.id = b.entry_id
      and t.organisation_id = org and t.id = e.subject_id and (account is null or t.account_id = account)
      and (of_reasons is null or b.reason->>'code' = any(of_reasons))
    returning b.connection_id),
  woken as (
    update connection c set try_at = at, items_read_at = null
    where c.organisation_id = org and c.id in (select connection_id from again union select connection_id from lettered))
  select (select count(*) from again) + (select count(*) from lettered) into tried;
  update online_transaction t set look_at = at
  where t.organisation_id = org and t.state in ('open', 'unclear') and t.kind <> 'other' and t.look_at > at and (account is null or t.account_id = account)
    and of_reasons is null;
  insert into outbox (organisation_id, topic, subject_id, at)
  select org, 'online', a.id, at from psp_account a where a.organisation_id = org and (account is null or a.id = account);
  return tried;
end $$;

-- What came back before it was booked was never there for the package: neither the payment nor its return is booked.
do $$
declare
  named text;
begin
  select conname into named from pg_constraint
  where conrelid = 'booking'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%closed_by IS NOT NULL%';
  execute format('alter table booking drop constraint %I', named);
end $$;
alter table booking add constraint booking_closed check (
  (state = 'closed') = (closed_at is not null and close_reason is not null)
  and (closed_by is null) = (state <> 'closed' or close_reason = 'booking.came_back_before'));

create function close_never_booked(payment uuid, came_back uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
  closed int;
begin
  perform from booking b where b.organisation_id = org and b.id in (payment, came_back) and b.state in ('waiting', 'refused')
  order by b.id for no key update;
  get diagnostics closed = row_count;
  if closed <> 2 then return false; end if;
  update booking b set state = 'closed', try_at = null, closed_at = at, close_reason = 'booking.came_back_before'
  where b.organisation_id = org and b.id in (payment, came_back);
  insert into outbox (organisation_id, topic, subject_id, at) values (org, 'booking', payment, at), (org, 'booking', came_back, at);
  return true;
end $$;

-- A refund of a payment that was made online, asked for by a person. What the provider shows of it is a transaction of its own.
create table online_refund (
  organisation_id uuid not null,
  id            uuid not null,
  transaction_id uuid not null,
  minor         bigint not null check (minor > 0),
  currency      text not null,
  description   text not null,
  made_by       uuid not null,
  made_at       timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, transaction_id) references online_transaction,
  foreign key (organisation_id, made_by) references person
);
select keep_apart('online_refund');
create index online_refund_of on online_refund (organisation_id, transaction_id);
create trigger never before update or delete on online_refund for each row execute function never();

-- What can still be given back of a payment: what was paid less what went back, is on its way back or may be.
create function online_refundable(wanted uuid) returns bigint language sql stable as $$
  select t.minor
    - coalesce((select sum(b.minor) from online_transaction b
        where b.organisation_id = t.organisation_id and b.account_id = t.account_id and b.original = t.reference
          and b.kind in ('refund', 'return', 'chargeback') and b.state in ('open', 'paid', 'unclear')), 0)
    - coalesce((select sum(f.minor) from online_refund f
        join outbound_request r on r.organisation_id = f.organisation_id and r.subject_id = f.id and r.state in ('unknown', 'accepted')
        left join evidence v on v.organisation_id = r.organisation_id and v.id = r.evidence_id
        where f.organisation_id = t.organisation_id and f.transaction_id = t.id
          -- One that the provider shows by now is counted above.
          and not exists (select from online_transaction s where s.organisation_id = t.organisation_id and s.account_id = t.account_id
            and s.reference = v.party_reference)), 0)
  from online_transaction t
  where t.organisation_id = current_organisation() and t.id = wanted and t.kind = 'payment' and t.state = 'paid'
$$;

-- Commits a refund's request as unknown before the first byte, so that no two of them give back too much.
--   given: {id, request, transaction, minor, description, person, party, at, askAt}
create function start_online_refund(given jsonb) returns void language plpgsql as $$
declare
  org uuid := current_organisation();
  t online_transaction;
begin
  select x.* into t from online_transaction x where x.organisation_id = org and x.id = (given->>'transaction')::uuid for no key update;
  if not found then perform refuse('online.not_found'); end if;
  if t.kind <> 'payment' or t.state <> 'paid' then perform refuse('online.may_not_refund'); end if;
  if (given->>'minor')::bigint > online_refundable(t.id) then perform refuse('online.refund_more_than_paid'); end if;
  insert into online_refund (organisation_id, id, transaction_id, minor, currency, description, made_by, made_at)
  values (org, (given->>'id')::uuid, t.id, (given->>'minor')::bigint, t.currency, given->>'description', (given->>'person')::uuid, (given->>'at')::timestamptz);
  insert into outbound_request (organisation_id, id, party, subject_kind, subject_id, step, state, made_at, ask_at)
  values (org, (given->>'request')::uuid, given->>'party', 'online_refund', (given->>'id')::uuid, 'refund', 'unknown',
    (given->>'at')::timestamptz, (given->>'askAt')::timestamptz);
  insert into outbox (organisation_id, topic, subject_id, at) values (org, 'online', t.account_id, (given->>'at')::timestamptz);
end $$;
