-- Tenants are kept apart by the database (law 11). Every table that belongs to an organisation begins its key
-- with organisation_id and is handed to the application through keep_apart(), which turns row-level security on.
-- The application connects as saldo_app, which owns nothing and cannot bypass a policy; what must be read before
-- the organisation is known goes through a function of the owner, marked "door" below, that returns one row and
-- no more than it needs.

create function current_organisation() returns uuid language sql stable as
$$ select nullif(current_setting('saldo.organisation', true), '')::uuid $$;

create function keep_apart(kept regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('create policy tenant on %s using (organisation_id = (select current_organisation()))', kept);
  execute format('grant select, insert on %s to saldo_app', kept);
end $$;

-- A refusal of our own rules, raised where only the database can see it: the message is a reason code and the
-- detail its parameters. The application turns it into a returned value.
create function refuse(code text, params jsonb default '{}') returns void language plpgsql as $$
begin
  raise exception using errcode = 'SA001', message = code, detail = params::text;
end $$;

-- Rows of money and evidence may be neither changed nor removed, by whatever role.
create function never() returns trigger language plpgsql as $$
begin
  raise exception '% of % is never allowed', tg_op, tg_table_name;
end $$;

create table organisation (
  id           uuid primary key,
  name         text not null,
  country      text not null check (country ~ '^[A-Z]{2}$'),
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  language     text not null,
  time_zone    text not null,
  -- The hour at which the shop's day begins: a bar that closes at two still counts to yesterday.
  day_starts   time not null default '00:00',
  -- Cash is rounded to multiples of this many minor units where the country rounds cash; 1 rounds nothing.
  cash_step    bigint not null default 1 check (cash_step > 0),
  -- Above this many minor units a decision by hand needs a second person.
  second_person_above bigint not null default 10000,
  -- Furnished with invented data and simulated devices, for people who try Saldo.
  demonstration boolean not null default false,
  created_at   timestamptz not null
);
alter table organisation enable row level security;
create policy tenant on organisation using (id = (select current_organisation()));
grant select, insert, update on organisation to saldo_app;

create table shop (
  organisation_id uuid not null references organisation,
  id          uuid not null,
  name        text not null,
  address     text[] not null default '{}',
  vat_number  text,
  phone       text,
  primary key (organisation_id, id)
);
select keep_apart('shop');
grant update on shop to saldo_app;

create table printer (
  organisation_id uuid not null,
  id       uuid not null,
  shop_id  uuid not null,
  name     text not null,
  host     text not null,
  port     int not null check (port between 1 and 65535),
  columns  int not null default 42 check (columns between 24 and 80),
  primary key (organisation_id, id),
  foreign key (organisation_id, shop_id) references shop
);
select keep_apart('printer');
grant update on printer to saldo_app;

create table till (
  organisation_id uuid not null,
  id          uuid not null,
  shop_id     uuid not null,
  name        text not null,
  takes_cash  boolean not null default true,
  -- The most a cash payment may be at this till, minor units; null for no limit.
  cash_limit  bigint check (cash_limit >= 0),
  printer_id  uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, shop_id) references shop,
  foreign key (organisation_id, printer_id) references printer
);
select keep_apart('till');
grant update on till to saldo_app;

create table person (
  organisation_id uuid not null references organisation,
  id            uuid not null,
  name          text not null,
  email         text,
  language      text not null default 'en',
  role          text not null check (role in ('cashier', 'adviser', 'manager', 'bookkeeper', 'administrator')),
  -- Rights beyond the role's, and rights of the role this person does not have.
  given         text[] not null default '{}',
  withheld      text[] not null default '{}',
  -- The most this person may take in cash in one payment, minor units; null for no limit.
  cash_limit    bigint check (cash_limit >= 0),
  password_hash text,
  pin_hash      text,
  active        boolean not null default true,
  created_at    timestamptz not null,
  primary key (organisation_id, id)
);
select keep_apart('person');
grant update on person to saldo_app;
create unique index person_email on person (organisation_id, lower(email));
create index person_at_the_door on person (lower(email));

-- Tokens are kept as their SHA-256 only.
create table session (
  organisation_id uuid not null,
  token_hash  bytea not null,
  person_id   uuid not null,
  till_id     uuid,
  started_at  timestamptz not null,
  expires_at  timestamptz not null,
  ended_at    timestamptz,
  -- Begun by a PIN at a till that somebody else had opened: enough to take payments, not to take an account over.
  by_pin      boolean not null default false,
  address     text not null,
  primary key (organisation_id, token_hash),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, till_id) references till
);
select keep_apart('session');
grant update (till_id, expires_at, ended_at) on session to saldo_app;
create index session_at_the_door on session (token_hash);

create table one_time_link (
  organisation_id uuid not null,
  token_hash  bytea not null,
  person_id   uuid not null,
  made_at     timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz,
  primary key (organisation_id, token_hash),
  foreign key (organisation_id, person_id) references person
);
select keep_apart('one_time_link');
grant update (used_at) on one_time_link to saldo_app;
create index one_time_link_at_the_door on one_time_link (token_hash);

-- A key acts for one person, with at most that person's rights.
create table api_key (
  organisation_id uuid not null,
  id          uuid not null,
  name        text not null,
  token_hash  bytea not null,
  -- The first characters, so that a person recognises the key in the list.
  hint        text not null,
  person_id   uuid not null,
  scopes      text[] not null,
  made_at     timestamptz not null,
  ended_at    timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person
);
select keep_apart('api_key');
grant update (ended_at) on api_key to saldo_app;
create index api_key_at_the_door on api_key (token_hash);

-- How often a name or an address was tried at the door: kept before the organisation is known.
create table sign_in_throttle (
  key      text primary key,
  tries    int not null,
  since    timestamptz not null
);

-- door: who has this e-mail address, with what is needed to verify the password.
create function door_people(wanted text)
returns table (organisation_id uuid, person_id uuid, password_hash text)
language sql stable security definer set search_path = public, pg_temp as
$$ select p.organisation_id, p.id, p.password_hash from person p
   where lower(p.email) = lower(wanted) and p.active and p.password_hash is not null $$;

-- door: whose session this is.
create function door_session(hash bytea, at timestamptz)
returns table (organisation_id uuid, person_id uuid, till_id uuid, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as
$$ select s.organisation_id, s.person_id, s.till_id, s.expires_at
   from session s join person p on p.organisation_id = s.organisation_id and p.id = s.person_id
   where s.token_hash = hash and s.ended_at is null and s.expires_at > at and p.active $$;

-- door: whose one-time link this is; it works once.
create function door_link(hash bytea, at timestamptz)
returns table (organisation_id uuid, person_id uuid)
language sql security definer set search_path = public, pg_temp as
$$ update one_time_link l set used_at = at
   from person p
   where l.token_hash = hash and l.used_at is null and l.expires_at > at
     and p.organisation_id = l.organisation_id and p.id = l.person_id and p.active
   returning l.organisation_id, l.person_id $$;

-- door: what this API key may do, and for whom.
create function door_api_key(hash bytea)
returns table (organisation_id uuid, api_key_id uuid, person_id uuid, scopes text[])
language sql stable security definer set search_path = public, pg_temp as
$$ select k.organisation_id, k.id, k.person_id, k.scopes
   from api_key k join person p on p.organisation_id = k.organisation_id and p.id = k.person_id
   where k.token_hash = hash and k.ended_at is null and p.active $$;

-- door: counts a try and says how many there were in the window; a window that has passed starts anew.
create function door_try(tried text, at timestamptz, win interval) returns int
language sql security definer set search_path = public, pg_temp as
$$ insert into sign_in_throttle as t (key, tries, since) values (tried, 1, at)
   on conflict (key) do update set
     tries = case when t.since + win < at then 1 else t.tries + 1 end,
     since = case when t.since + win < at then at else t.since end
   returning tries $$;

-- door: a try that succeeded is forgotten.
create function door_welcome(tried text) returns void
language sql security definer set search_path = public, pg_temp as
$$ delete from sign_in_throttle where key = tried $$;
