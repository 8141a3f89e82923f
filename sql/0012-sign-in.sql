-- Signing in at a bookkeeping package: what a sign-in gave, and sign-ins under way. Both are sealed with the key that lies outside the
-- database, in envelopes that open for their own organisation and row only.

-- What the connector of a connection may do there until somebody takes it back at the package.
create table connection_grant (
  organisation_id uuid not null,
  connection_id uuid not null,
  -- Counts what was kept: who refreshed from an older one keeps nothing.
  version       int not null default 1,
  sealed        text not null,
  -- Who signed in, as the package calls them; null where it does not tell.
  user_name     text,
  signed_in_by  uuid not null,
  signed_in_at  timestamptz not null,
  kept_at       timestamptz not null,
  primary key (organisation_id, connection_id),
  foreign key (organisation_id, connection_id) references connection,
  foreign key (organisation_id, signed_in_by) references person
);
select keep_apart('connection_grant');
grant update (version, sealed, user_name, signed_in_by, signed_in_at, kept_at) on connection_grant to saldo_app;
create trigger never before delete on connection_grant for each row execute function never();

-- A person on the way to the package and back. The state that comes back with them is good once; only its hash is kept.
create table package_sign_in (
  organisation_id uuid not null references organisation,
  id            uuid not null,
  connector     text not null,
  -- The connection that is signed in anew; null where one is to be made.
  connection_id uuid,
  settings      jsonb not null,
  state_hash    bytea not null,
  -- Of what the browser holds that began it: nobody can be sent through a sign-in that somebody else began.
  browser_hash  bytea not null,
  redirect      text not null,
  -- First what the connector will need again, then the grant; nothing once it was used or is over.
  sealed        text,
  version       int not null default 1,
  user_name     text,
  -- Why nothing came of it.
  trouble       jsonb,
  begun_by      uuid not null,
  begun_at      timestamptz not null,
  expires_at    timestamptz not null,
  back_at       timestamptz,
  signed_in_at  timestamptz,
  used_at       timestamptz,
  -- The connection that it became.
  used_for      uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, connection_id) references connection,
  foreign key (organisation_id, used_for) references connection,
  foreign key (organisation_id, begun_by) references person,
  check ((used_at is null) = (used_for is null)),
  check (used_at is null or (sealed is null and signed_in_at is not null)),
  check (signed_in_at is null or back_at is not null)
);
select keep_apart('package_sign_in');
grant update on package_sign_in to saldo_app;
create index package_sign_in_at_the_door on package_sign_in (state_hash);
create trigger never before delete on package_sign_in for each row execute function never();

-- door: whose sign-in this is, by the state that came back, and whether it came back with the browser that began it.
create function door_package_sign_in(state bytea, browser bytea)
returns table (organisation_id uuid, id uuid, same_browser boolean)
language sql stable security definer set search_path = public, pg_temp as
$$ select s.organisation_id, s.id, s.browser_hash = browser from package_sign_in s where s.state_hash = state $$;

-- Another administration is another connection, and bookings belong to the one they were made in. The one that was left is never
-- switched on again, and what it has booked, or may have booked, is booked nowhere else.
alter table connection
  add column follows uuid,
  add foreign key (organisation_id, follows) references connection,
  add check (follows <> id);
create unique index connection_followed_once on connection (organisation_id, follows) where follows is not null;

create function connection_was_left() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  by_name text;
begin
  select c.name || ' (' || c.administration_name || ')' into by_name
  from connection c where c.organisation_id = new.organisation_id and c.follows = new.id;
  if found then perform refuse('connection.left', jsonb_build_object('by', by_name)); end if;
  return new;
end $$;
create trigger connection_was_left before update of active on connection for each row
  when (new.active and not old.active) execute function connection_was_left();

-- What a payment queues by itself must never be refused; what a person asks for in a left administration is.
create function booking_in_left() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  by_name text;
begin
  select c.name || ' (' || c.administration_name || ')' into by_name
  from connection c where c.organisation_id = new.organisation_id and c.follows = new.connection_id;
  if found then perform refuse('connection.left', jsonb_build_object('by', by_name)); end if;
  return new;
end $$;
create trigger booking_in_left before insert on booking for each row
  when (new.step = 'unbook' or new.version > 1) execute function booking_in_left();

-- The administrations that were left for this one, the latest first.
create function left_for(org uuid, of_connection uuid) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive earlier(id) as (
    select c.follows from connection c where c.organisation_id = org and c.id = of_connection
    union
    select c.follows from earlier p join connection c on c.organisation_id = org and c.id = p.id)
  select e.id from earlier e where e.id is not null
$$;

-- What still waits in the administrations that were left for this one waits here from now on: how many.
create function take_over_bookings(wanted uuid, at timestamptz) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with here as (
    select c.*, g.signed_in_by from connection c
      join connection_grant g on g.organisation_id = c.organisation_id and g.connection_id = c.id
    where c.organisation_id = current_organisation() and c.id = wanted and c.active and c.follows is not null),
  taken_over as (
    update booking b set state = 'closed', try_at = null, closed_at = at, closed_by = c.signed_in_by,
      close_reason = '→ ' || c.name || ' (' || c.administration_name || ')'
    from here c, entry e
    where b.organisation_id = c.organisation_id and b.connection_id in (select l.id from left_for(c.organisation_id, c.id) l)
      and b.step = 'book' and b.state in ('waiting', 'refused')
      and e.organisation_id = c.organisation_id and e.id = b.entry_id
    returning b.entry_id, b.reference, e.kind, e.posted_at),
  made as (
    insert into booking (organisation_id, id, connection_id, entry_id, step, reference, try_at, made_at)
    select c.organisation_id, gen_random_uuid(), c.id, t.entry_id, 'book',
      case when t.kind in ('online_payment', 'online_return') then t.reference else new_booking_reference(c.reference_length) end,
      at, t.posted_at
    from here c, taken_over t
    on conflict (organisation_id, connection_id, entry_id, step, version) do nothing
    returning 1)
  select count(*) from made
$$;

create function was_in_left(org uuid, of_entry uuid, of_connection uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from booking b where b.organisation_id = org and b.entry_id = of_entry
    and b.connection_id in (select l.id from left_for(org, of_connection) l))
$$;

-- Queues what was posted before there was a connection, or while it was switched off; what is or may be in an administration that was
-- left for this one is not.
create or replace function fill_bookings(wanted uuid, at timestamptz) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  select take_over_bookings(wanted, at);
  with made as (
    insert into booking (organisation_id, id, connection_id, entry_id, step, reference, try_at, made_at)
    select c.organisation_id, gen_random_uuid(), c.id, e.id, 'book', new_booking_reference(c.reference_length), at, e.posted_at
    from connection c
    join entry e on e.organisation_id = c.organisation_id and e.business_date >= c.books_from and is_bookable(e.kind)
    where c.organisation_id = current_organisation() and c.id = wanted and c.active
      and not exists (select from booking b where b.organisation_id = c.organisation_id and b.entry_id = e.id and b.connection_id = c.id)
      and (c.follows is null or not was_in_left(c.organisation_id, e.id, c.id))
    on conflict (organisation_id, connection_id, entry_id, step, version) do nothing
    returning 1)
  select count(*) from made
$$;

create or replace function fill_online_bookings(account uuid, wanted uuid, at timestamptz) returns bigint
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
      and (c.follows is null or not was_in_left(c.organisation_id, e.id, c.id))
    on conflict (organisation_id, connection_id, entry_id, step, version) do nothing
    returning 1)
  select count(*) from made
$$;

-- A booking of which it came out, after its administration was left, that it was never made: whoever follows takes it over.
create function booking_moves_on() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update connection c set fill_after = pg_current_xact_id()
  where c.organisation_id = new.organisation_id and c.active and c.follows is not null
    and new.connection_id in (select l.id from left_for(c.organisation_id, c.id) l);
  return new;
end $$;
create trigger booking_moves_on after update of state on booking for each row
  when (old.state = 'unknown' and new.state = 'waiting' and new.step = 'book') execute function booking_moves_on();
