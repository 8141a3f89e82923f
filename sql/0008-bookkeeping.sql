-- Bookkeeping packages: every entry that moves money for somebody is booked into each of them exactly once (laws 1 to 4 and 7).
-- A booking is a row from the moment its entry is posted. What asks for it is an outbound request whose subject it is; the
-- row follows the request by trigger, so a booking cannot say that it is booked without the evidence for it.

create table connection (
  organisation_id uuid not null references organisation,
  id            uuid not null,
  connector     text not null,
  name          text not null,
  -- As the connector's schema has them; what it marks as secret is sealed before it comes here.
  settings      jsonb not null,
  settings_version int not null default 1,
  -- What the connection check found behind the settings; another administration is another connection.
  administration_id text not null,
  administration_name text not null,
  -- Characters that our mark on a booking may have there.
  reference_length int not null check (reference_length >= 16),
  active        boolean not null default true,
  -- Entries of this business date and later are booked.
  books_from    date not null,
  checked_at    timestamptz not null,
  last_success_at timestamptz,
  trouble       jsonb,
  trouble_since timestamptz,
  -- How often in a row it did not work, and before when it is not spoken to again.
  troubles      int not null default 0,
  try_at        timestamptz not null,
  -- The lease of the node that works for it: one at a time, so that the package's pace is one node's.
  worked_until  timestamptz,
  -- Transactions as old as this one could not see the connection: the queue is filled once more when they have ended.
  fill_after    xid8,
  made_at       timestamptz not null,
  primary key (organisation_id, id),
  check ((trouble is null) = (trouble_since is null))
);
select keep_apart('connection');
grant update on connection to saldo_app;
-- Two connections to one administration would book everything twice.
create unique index connection_of_administration on connection (organisation_id, connector, administration_id) where active;
create trigger never before delete on connection for each row execute function never();

-- Where an account of ours is in the package: a place where money is kept, or a ledger.
create table account_mapping (
  organisation_id uuid not null,
  connection_id uuid not null,
  -- The account's key, or the beginning of it: `clearing:ccv-opi` for every brand.
  account       text not null,
  use           text not null check (use in ('place', 'ledger')),
  -- Null where it was chosen once and is no longer.
  target_id     text,
  target_number text,
  target_name   text,
  primary key (organisation_id, connection_id, account, use),
  foreign key (organisation_id, connection_id) references connection
);
select keep_apart('account_mapping');
grant update (target_id, target_number, target_name) on account_mapping to saldo_app;
create trigger never before delete on account_mapping for each row execute function never();

create table booking (
  organisation_id uuid not null,
  id            uuid not null,
  connection_id uuid not null,
  entry_id      uuid not null,
  step          text not null check (step in ('book', 'unbook')),
  version       int not null default 1,
  -- On an `unbook`: the booking it takes back.
  undoes        uuid,
  -- Our mark on it in the package.
  reference     text not null,
  state         text not null default 'waiting'
    check (state in ('waiting', 'unknown', 'booked', 'refused', 'unbooked', 'closed')),
  -- When it is looked at next: waiting to be booked, or booked and to be read back. Null where a person must press first.
  try_at        timestamptz,
  tries         int not null default 0,
  -- What it waits for, or why it was refused.
  reason        jsonb,
  read_back_at  timestamptz,
  closed_at     timestamptz,
  closed_by     uuid,
  close_reason  text,
  made_at       timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, reference),
  unique (organisation_id, connection_id, entry_id, step, version),
  foreign key (organisation_id, connection_id) references connection,
  foreign key (organisation_id, entry_id) references entry,
  foreign key (organisation_id, undoes) references booking,
  foreign key (organisation_id, closed_by) references person,
  check ((step = 'unbook') = (undoes is not null)),
  check ((state = 'closed') = (closed_at is not null and closed_by is not null and close_reason is not null)),
  check (try_at is null or state in ('waiting', 'booked'))
);
select keep_apart('booking');
revoke insert on booking from saldo_app;
grant update (try_at, tries, reason, read_back_at) on booking to saldo_app;
create index booking_due on booking (organisation_id, connection_id, try_at) where try_at is not null;
create index booking_by_state on booking (organisation_id, connection_id, state);
create index booking_by_time on booking (organisation_id, made_at desc, id desc);
create index booking_of_entry on booking (organisation_id, entry_id);
create index booking_undone on booking (organisation_id, undoes) where undoes is not null;
-- What takes money back waits for what brought it; it is woken when that is booked.
create index booking_behind on booking (organisation_id, connection_id)
  where state = 'waiting' and reason->>'code' = 'booking.earlier_not_booked';
create trigger never before delete on booking for each row execute function never();

create function booking_goes_on() returns trigger language plpgsql as $$
begin
  if row(new.organisation_id, new.id, new.connection_id, new.entry_id, new.step, new.version, new.undoes, new.reference, new.made_at)
     is distinct from
     row(old.organisation_id, old.id, old.connection_id, old.entry_id, old.step, old.version, old.undoes, old.reference, old.made_at)
  then raise exception 'a booking stays what it is'; end if;
  if old.state = new.state or (old.state, new.state) in (
    ('waiting', 'unknown'), ('waiting', 'closed'),
    ('unknown', 'booked'), ('unknown', 'refused'), ('unknown', 'waiting'),
    ('refused', 'waiting'), ('refused', 'closed'), ('booked', 'unbooked'))
  then return new; end if;
  raise exception 'a booking does not go from % to %', old.state, new.state;
end $$;
create trigger booking_goes_on before update on booking for each row execute function booking_goes_on();

-- Ninety random bits: unique in the administration, whoever else marks bookings there.
create function new_booking_reference(length int) returns text language sql volatile as
$$ select 'S' || upper(left(replace(gen_random_uuid()::text, '-', ''), least(length, 25) - 1)) $$;

-- What is booked: everything that moves money for a debtor, and what takes it back.
create function is_bookable(kind text) returns boolean language sql immutable as
$$ select kind in ('payment', 'payment_reversed', 'refund', 'refund_reversed', 'applied', 'applied_reversed') $$;

create function queue_booking() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into booking (organisation_id, id, connection_id, entry_id, step, reference, try_at, made_at)
  select new.organisation_id, gen_random_uuid(), c.id, new.id, 'book', new_booking_reference(c.reference_length), new.posted_at, new.posted_at
  from connection c
  where c.organisation_id = new.organisation_id and c.active and c.books_from <= new.business_date;
  return new;
end $$;
create trigger queue_booking after insert on entry for each row
  when (new.kind in ('payment', 'payment_reversed', 'refund', 'refund_reversed', 'applied', 'applied_reversed'))
  execute function queue_booking();

-- Queues what was posted before there was a connection, or while it was switched off.
create function fill_bookings(wanted uuid, at timestamptz) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with made as (
    insert into booking (organisation_id, id, connection_id, entry_id, step, reference, try_at, made_at)
    select c.organisation_id, gen_random_uuid(), c.id, e.id, 'book', new_booking_reference(c.reference_length), at, e.posted_at
    from connection c
    join entry e on e.organisation_id = c.organisation_id and e.business_date >= c.books_from and is_bookable(e.kind)
    where c.organisation_id = current_organisation() and c.id = wanted and c.active
      and not exists (select from booking b where b.organisation_id = c.organisation_id and b.entry_id = e.id and b.connection_id = c.id)
    on conflict (organisation_id, connection_id, entry_id, step, version) do nothing
    returning 1)
  select count(*) from made
$$;

create function wake_bookings_behind(org uuid, of_connection uuid, at timestamptz) returns void language sql as $$
  update booking b set try_at = at
  where b.organisation_id = org and b.connection_id = of_connection and b.state = 'waiting'
    and b.reason->>'code' = 'booking.earlier_not_booked'
$$;

-- The booking is as its request is.
create function follow_request() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  proof evidence;
  followed booking;
begin
  select e.* into proof from evidence e where e.organisation_id = new.organisation_id and e.id = new.evidence_id;
  update booking b set
    state = case new.state when 'accepted' then 'booked' when 'refused' then 'refused' when 'not_taken' then 'waiting' else 'unknown' end,
    try_at = case when new.state in ('accepted', 'not_taken') then proof.at end,
    reason = proof.reason
  where b.organisation_id = new.organisation_id and b.id = new.subject_id
  returning b.* into followed;
  if followed.state = 'booked' then
    perform wake_bookings_behind(new.organisation_id, followed.connection_id, proof.at);
  end if;
  if followed.state = 'booked' and followed.step = 'unbook' then
    update booking b set state = 'unbooked', try_at = null
    where b.organisation_id = new.organisation_id and b.id = followed.undoes;
    insert into outbox (organisation_id, topic, subject_id, at) values (new.organisation_id, 'booking', followed.undoes, proof.at);
  end if;
  return new;
end $$;
create trigger follow_request_made after insert on outbound_request for each row
  when (new.subject_kind = 'booking') execute function follow_request();
create trigger follow_request after update of state on outbound_request for each row
  when (new.subject_kind = 'booking' and new.state <> old.state) execute function follow_request();

-- door: which connections have work to do, of every organisation; nothing else can be seen of them here.
create function due_connections(at timestamptz, most int) returns table (organisation_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.organisation_id, c.id from connection c
  where c.active and c.try_at <= at and (c.worked_until is null or c.worked_until <= at)
    and (c.fill_after is not null or exists (
      select from booking b where b.organisation_id = c.organisation_id and b.connection_id = c.id and b.try_at <= at))
  order by c.worked_until nulls first limit most
$$;

-- Commits the request for a booking as unknown before the first byte. False when it no longer waits: another node was first.
--   given: {organisation, request, party, booking, step, at, askAt}
create function start_booking(given jsonb) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := (given->>'organisation')::uuid;
  stands text;
begin
  perform set_config('saldo.organisation', org::text, true);
  select b.state into stands from booking b
  where b.organisation_id = org and b.id = (given->>'booking')::uuid for no key update;
  if stands is distinct from 'waiting' then return false; end if;
  insert into outbound_request (organisation_id, id, party, subject_kind, subject_id, step, state, made_at, ask_at)
  values (org, (given->>'request')::uuid, given->>'party', 'booking', (given->>'booking')::uuid, given->>'step', 'unknown',
    (given->>'at')::timestamptz, (given->>'askAt')::timestamptz);
  return true;
end $$;

-- A person wants a booking looked at: what waits or was refused is tried, what is unknown is asked about, and what was closed or
-- taken back is booked anew, as the next version. Pressed twice it does the same.
create function process_booking(wanted uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
  b booking;
begin
  select x.* into b from booking x where x.organisation_id = org and x.id = wanted;
  if not found then perform refuse('booking.not_found'); end if;
  -- Whoever settles it holds the request before the booking: an unknown one is not held here.
  if b.state = 'unknown' then
    update outbound_request r set ask_at = at
    where r.organisation_id = org and r.subject_id = wanted and r.state = 'unknown' and r.asks > 0 and r.ask_at > at;
  elsif b.state in ('waiting', 'refused') then
    update booking x set state = 'waiting', try_at = at
    where x.organisation_id = org and x.id = wanted and x.state in ('waiting', 'refused');
  elsif b.state in ('closed', 'unbooked') and b.step = 'book' then
    insert into booking (organisation_id, id, connection_id, entry_id, step, version, reference, try_at, made_at)
    select org, gen_random_uuid(), b.connection_id, b.entry_id, 'book', b.version + 1, new_booking_reference(c.reference_length), at, at
    from connection c where c.organisation_id = org and c.id = b.connection_id
    on conflict (organisation_id, connection_id, entry_id, step, version) do nothing;
  end if;
  update connection c set try_at = at where c.organisation_id = org and c.id = b.connection_id and c.try_at > at;
  insert into outbox (organisation_id, topic, subject_id, at) values (org, 'booking', wanted, at);
end $$;

-- Everything that waits or was refused is tried again, of one connection or of all; how many.
create function process_bookings(of_connection uuid, at timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
  tried bigint;
begin
  with again as (
    update booking b set state = 'waiting', try_at = at
    where b.organisation_id = org and b.state in ('waiting', 'refused') and (of_connection is null or b.connection_id = of_connection)
    returning b.connection_id)
  select count(*) into tried from again;
  update connection c set try_at = at
  where c.organisation_id = org and c.try_at > at and (of_connection is null or c.id = of_connection);
  insert into outbox (organisation_id, topic, subject_id, at)
  select org, 'connection', c.id, at from connection c where c.organisation_id = org and (of_connection is null or c.id = of_connection);
  return tried;
end $$;

-- A person took care of it by hand: it is not booked.
create function close_booking(wanted uuid, at timestamptz, person uuid, why text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
begin
  update booking b set state = 'closed', try_at = null, closed_at = at, closed_by = person, close_reason = why
  where b.organisation_id = org and b.id = wanted and b.state in ('waiting', 'refused');
  if not found then
    if exists (select from booking b where b.organisation_id = org and b.id = wanted and b.state = 'closed') then return; end if;
    if exists (select from booking b where b.organisation_id = org and b.id = wanted) then perform refuse('booking.may_not_close'); end if;
    perform refuse('booking.not_found');
  end if;
  perform wake_bookings_behind(org, (select b.connection_id from booking b where b.organisation_id = org and b.id = wanted), at);
  insert into outbox (organisation_id, topic, subject_id, at) values (org, 'booking', wanted, at);
end $$;

-- Queues the booking that takes a booked one back; its id, which is the earlier one's where that is still on its way.
create function unbook_booking(wanted uuid, at timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
  b booking;
  made uuid;
begin
  select x.* into b from booking x where x.organisation_id = org and x.id = wanted for no key update;
  if not found then perform refuse('booking.not_found'); end if;
  if b.step <> 'book' or b.state <> 'booked' then perform refuse('booking.may_not_unbook'); end if;
  select x.id into made from booking x
  where x.organisation_id = org and x.undoes = wanted and x.state in ('waiting', 'refused', 'unknown', 'booked');
  if found then return made; end if;
  insert into booking (organisation_id, id, connection_id, entry_id, step, version, undoes, reference, try_at, made_at)
  select org, gen_random_uuid(), b.connection_id, b.entry_id, 'unbook',
    1 + coalesce((select max(x.version) from booking x where x.organisation_id = org and x.connection_id = b.connection_id
                    and x.entry_id = b.entry_id and x.step = 'unbook'), 0),
    b.id, new_booking_reference(c.reference_length), at, at
  from connection c where c.organisation_id = org and c.id = b.connection_id
  returning id into made;
  update connection c set try_at = at where c.organisation_id = org and c.id = b.connection_id and c.try_at > at;
  insert into outbox (organisation_id, topic, subject_id, at) values (org, 'booking', made, at), (org, 'booking', b.id, at);
  return made;
end $$;

-- A later beginning: what lies before it and was not booked yet is no longer asked for.
create function close_bookings_before(of_connection uuid, day date, at timestamptz, person uuid, why text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update booking b set state = 'closed', try_at = null, closed_at = at, closed_by = person, close_reason = why
  from entry e
  where b.organisation_id = current_organisation() and b.connection_id = of_connection and b.state in ('waiting', 'refused')
    and e.organisation_id = b.organisation_id and e.id = b.entry_id and e.business_date < day
$$;
