create table terminal (
  organisation_id uuid not null,
  id          uuid not null,
  shop_id     uuid not null,
  name        text not null,
  driver      text not null,
  -- As the driver's schema has them; what it marks as secret is sealed before it comes here.
  settings    jsonb not null,
  active      boolean not null default true,
  -- The request that the terminal is busy with or whose outcome it may still tell (law 3).
  held_by     uuid,
  last_reference int not null default 0,
  made_at     timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, shop_id) references shop,
  foreign key (organisation_id, held_by) references outbound_request
);
select keep_apart('terminal');
grant update on terminal to saldo_app;
alter table outbound_request add foreign key (organisation_id, terminal_id) references terminal;

-- A part of an invoice that is paid by one means. A card tender is as its request is; a recorded one (cash, the slip of a
-- stand-alone device) is accepted when it is written.
create table tender (
  organisation_id uuid not null,
  id            uuid not null,
  invoice_id    uuid not null,
  method        text not null check (method in ('card', 'cash', 'standalone')),
  currency      text not null,
  -- What it pays of the invoice, minor units; negative where it takes another tender back.
  minor         bigint not null check (minor <> 0),
  -- What was asked beyond it, and what that is.
  surplus_minor bigint not null default 0 check (surplus_minor >= 0),
  surplus_kind  text check (surplus_kind in ('tip', 'prepayment', 'deposit', 'cash_back')),
  till_id       uuid,
  terminal_id   uuid,
  operator_id   uuid not null,
  adviser_id    uuid,
  business_date date not null,
  made_at       timestamptz not null,
  -- Cash: what was handed over and what came back; the rounding is `given - change - minor`.
  given_minor   bigint,
  change_minor  bigint,
  -- Stand-alone device: what its slip says.
  slip_number   text,
  slip_terminal text,
  slip_issuer   text,
  takes_back    uuid,
  hidden_at     timestamptz,
  hidden_by     uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, invoice_id) references invoice,
  foreign key (organisation_id, till_id) references till,
  foreign key (organisation_id, terminal_id) references terminal,
  foreign key (organisation_id, operator_id) references person,
  foreign key (organisation_id, adviser_id) references person,
  foreign key (organisation_id, takes_back) references tender,
  check ((surplus_minor > 0) = (surplus_kind is not null)),
  check ((method = 'card') = (terminal_id is not null)),
  check ((method = 'cash') = (given_minor is not null and change_minor is not null)),
  check ((method = 'standalone') = (slip_number is not null and slip_terminal is not null)),
  check ((minor < 0) = (takes_back is not null))
);
select keep_apart('tender');
grant update (hidden_at, hidden_by) on tender to saldo_app;
create index tender_of_invoice on tender (organisation_id, invoice_id);
create index tender_by_time on tender (organisation_id, made_at desc);
create unique index tender_taken_back_once on tender (organisation_id, takes_back) where takes_back is not null;
-- The same slip of a stand-alone device is recorded once.
create unique index tender_slip_once on tender (organisation_id, slip_terminal, slip_number, business_date)
  where method = 'standalone' and takes_back is null;
create trigger never before delete on tender for each row execute function never();

-- While an outcome is unknown the customer may be asked to pay in another way; what then turns out to be paid twice is
-- promised back. The unknown no longer holds the invoice from here on.
create table refund_promise (
  organisation_id uuid not null,
  tender_id   uuid not null,
  person_id   uuid not null,
  reason      text not null,
  at          timestamptz not null,
  primary key (organisation_id, tender_id),
  foreign key (organisation_id, tender_id) references tender,
  foreign key (organisation_id, person_id) references person
);
select keep_apart('refund_promise');
create trigger never before update or delete on refund_promise for each row execute function never();

-- A first person proposes what an unknown was, a second one agrees (T9); below the limit one is enough.
create table decision (
  organisation_id uuid not null,
  id          uuid not null,
  request_id  uuid not null,
  proves      text not null check (proves in ('accepted', 'refused', 'not_taken')),
  person_id   uuid not null,
  reason      text not null check (length(trim(reason)) > 0),
  at          timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references outbound_request,
  foreign key (organisation_id, person_id) references person
);
select keep_apart('decision');
grant update (withdrawn_at) on decision to saldo_app;
create unique index decision_open on decision (organisation_id, request_id) where withdrawn_at is null;
create trigger never before delete on decision for each row execute function never();

-- What happened around a tender that moves no money: the customer was let go, the sheet was printed, the terminal released.
create table remark (
  organisation_id uuid not null,
  id          uuid not null,
  tender_id   uuid not null,
  kind        text not null,
  person_id   uuid not null,
  detail      text,
  at          timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, tender_id) references tender,
  foreign key (organisation_id, person_id) references person
);
select keep_apart('remark');
create index remark_of_tender on remark (organisation_id, tender_id);
create trigger never before update or delete on remark for each row execute function never();

-- Paper exactly as the terminal sent it, kept for good.
create table receipt (
  organisation_id uuid not null,
  id          uuid not null,
  request_id  uuid not null,
  at          timestamptz not null,
  kind        text not null check (kind in ('customer', 'merchant', 'journal', 'e_journal')),
  lines       text[] not null,
  signature   boolean not null default false,
  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references outbound_request
);
select keep_apart('receipt');
create index receipt_of_request on receipt (organisation_id, request_id);
create trigger never before update or delete on receipt for each row execute function never();

-- What a terminal asked the person at the till, and what they answered.
create table question (
  organisation_id uuid not null,
  id          uuid not null,
  request_id  uuid not null,
  kind        text not null check (kind in ('signature', 'identification', 'confirmation')),
  lines       text[] not null,
  asked_at    timestamptz not null,
  answer      boolean,
  answered_by uuid,
  answered_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references outbound_request,
  foreign key (organisation_id, answered_by) references person,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
select keep_apart('question');
grant update (answer, answered_by, answered_at) on question to saldo_app;
create index question_of_request on question (organisation_id, request_id);
create trigger never before delete on question for each row execute function never();

-- A card tender reserves its amount on the invoice when it is written, and gives it back when its request ends: posted to
-- the debtors account if the money came, free again if it did not.
create function reserve_tender() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.method = 'card' then
    update invoice i set reserved_minor = i.reserved_minor + new.minor
    where i.organisation_id = new.organisation_id and i.id = new.invoice_id and i.currency = new.currency;
    if not found then perform refuse('invoice.not_found'); end if;
  end if;
  return new;
end $$;
create trigger reserve_tender after insert on tender for each row execute function reserve_tender();

create function free_tender() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ended tender;
begin
  -- Invoice before terminal, as in start_card_tender: whoever needs both takes them in this order.
  if new.subject_kind = 'tender' and new.step = 'pay' then
    select t.* into ended from tender t where t.organisation_id = new.organisation_id and t.id = new.subject_id;
    if not exists (select from refund_promise p where p.organisation_id = new.organisation_id and p.tender_id = ended.id) then
      update invoice i set reserved_minor = i.reserved_minor - ended.minor
      where i.organisation_id = new.organisation_id and i.id = ended.invoice_id;
    end if;
  end if;
  update terminal t set held_by = null
  where t.organisation_id = new.organisation_id and t.id = new.terminal_id and t.held_by = new.id;
  return new;
end $$;
create trigger free_tender after update of state on outbound_request for each row
  when (new.state in ('accepted', 'refused', 'not_taken') and old.state in ('prepared', 'unknown'))
  execute function free_tender();

create function promise_refund() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  waiting outbound_request;
begin
  select r.* into waiting from outbound_request r
  where r.organisation_id = new.organisation_id and r.subject_id = new.tender_id and r.step = 'pay' for no key update;
  if waiting.state is distinct from 'unknown' then perform refuse('payment.not_unknown'); end if;
  update invoice i set reserved_minor = i.reserved_minor - t.minor
  from tender t
  where t.organisation_id = new.organisation_id and t.id = new.tender_id
    and i.organisation_id = new.organisation_id and i.id = t.invoice_id;
  return new;
end $$;
create trigger promise_refund before insert on refund_promise for each row execute function promise_refund();

-- Unknown and approved ones stay in the overview (T7).
create function hide_only_what_took_nothing() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.hidden_at is not null and not exists (
    select from outbound_request r where r.organisation_id = new.organisation_id and r.subject_id = new.id
      and r.step = 'pay' and r.state in ('refused', 'not_taken'))
  then perform refuse('payment.may_not_be_hidden'); end if;
  return new;
end $$;
create trigger hide_only_what_took_nothing before update of hidden_at on tender for each row
  execute function hide_only_what_took_nothing();

-- Who did what: one row for each command, whose id the caller made. It is the audit trail and the idempotency key in one.
create table command (
  organisation_id uuid not null,
  id          uuid not null,
  action      text not null,
  subject_id  uuid not null,
  person_id   uuid not null,
  api_key_id  uuid,
  till_id     uuid,
  address     text not null,
  at          timestamptz not null,
  -- SHA-256 of what was asked, so that the same key with another wish is noticed.
  digest      bytea not null,
  -- What was asked, without secrets.
  detail      jsonb not null default '{}',
  primary key (organisation_id, id)
);
select keep_apart('command');
create index command_by_time on command (organisation_id, at desc);
create index command_of_subject on command (organisation_id, subject_id);
create trigger never before update or delete on command for each row execute function never();

-- Keeps the command. True the first time, false when the very same was asked before.
create function keep_command(c jsonb) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
  earlier command;
begin
  insert into command (organisation_id, id, action, subject_id, person_id, api_key_id, till_id, address, at, digest, detail)
  values (org, (c->>'id')::uuid, c->>'action', (c->>'subject')::uuid, (c->>'person')::uuid, (c->>'apiKey')::uuid,
    (c->>'till')::uuid, c->>'address', (c->>'at')::timestamptz, decode(c->>'digest', 'hex'), c->'detail')
  on conflict do nothing;
  if found then return true; end if;
  select * into earlier from command x where x.organisation_id = org and x.id = (c->>'id')::uuid;
  if earlier.action <> c->>'action' or earlier.digest <> decode(c->>'digest', 'hex') or earlier.person_id <> (c->>'person')::uuid then
    perform refuse('command.key_used_before');
  end if;
  return false;
end $$;

-- Commits a card tender and its request as unknown, holding invoice and terminal: one statement before the first byte.
-- As settle_request, it runs as the owner and names the organisation itself.
--   given: {organisation, command, tender: {…}, request: {id, party}, askAt}
-- The number of the request towards the terminal, or null when this very command was given before.
create function start_card_tender(given jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := (given->>'organisation')::uuid;
  t jsonb := given->'tender';
  req uuid := (given->'request'->>'id')::uuid;
  made timestamptz := (t->>'madeAt')::timestamptz;
  given_reference int;
  holder uuid;
  called text;
begin
  perform set_config('saldo.organisation', org::text, true);
  if not keep_command(given->'command') then return null; end if;

  insert into tender (organisation_id, id, invoice_id, method, currency, minor, surplus_minor, surplus_kind, till_id,
    terminal_id, operator_id, adviser_id, business_date, made_at)
  values (org, (t->>'id')::uuid, (t->>'invoice')::uuid, 'card', t->>'currency', (t->>'minor')::bigint,
    (t->>'surplus')::bigint, t->>'surplusKind', (t->>'till')::uuid, (t->>'terminal')::uuid, (t->>'operator')::uuid,
    (t->>'adviser')::uuid, (t->>'businessDate')::date, made);

  select x.last_reference % 999999999 + 1, x.held_by, x.name into given_reference, holder, called
  from terminal x where x.organisation_id = org and x.id = (t->>'terminal')::uuid and x.active for no key update;
  if not found then perform refuse('terminal.not_found'); end if;
  if holder is not null then perform refuse('terminal.held', jsonb_build_object('terminal', called)); end if;

  insert into outbound_request (organisation_id, id, party, terminal_id, subject_kind, subject_id, step, reference, state,
    made_at, ask_at)
  values (org, req, given->'request'->>'party', (t->>'terminal')::uuid, 'tender', (t->>'id')::uuid, 'pay',
    given_reference, 'unknown', made, (given->>'askAt')::timestamptz);
  update terminal x set held_by = req, last_reference = given_reference
  where x.organisation_id = org and x.id = (t->>'terminal')::uuid;
  insert into outbox (organisation_id, topic, subject_id, at) values (org, 'tender', (t->>'id')::uuid, made);
  return given_reference;
end $$;

-- Everything a card payment asks of the books before it starts, in one round trip.
create function card_payment_facts(org uuid, wanted_invoice uuid, wanted_terminal uuid, wanted_till uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  facts jsonb;
begin
  perform set_config('saldo.organisation', org::text, true);
  select jsonb_build_object(
    'timeZone', o.time_zone, 'dayStarts', o.day_starts, 'currency', o.currency,
    'invoice', (select jsonb_build_object('id', i.id, 'number', i.number, 'kind', i.kind, 'currency', i.currency,
        'customerName', i.customer_name, 'plate', i.plate, 'adviser', i.adviser_id, 'adviserName', a.name,
        'open', i.open_minor::text, 'reserved', i.reserved_minor::text)
      from invoice i left join person a on a.organisation_id = org and a.id = i.adviser_id
      where i.organisation_id = org and i.id = wanted_invoice),
    'terminal', (select jsonb_build_object('id', t.id, 'name', t.name, 'driver', t.driver, 'settings', t.settings,
        'active', t.active, 'heldBy', t.held_by, 'heldFor', h.subject_id)
      from terminal t left join outbound_request h on h.organisation_id = org and h.id = t.held_by
      where t.organisation_id = org and t.id = wanted_terminal),
    'till', (select jsonb_build_object('id', t.id, 'name', t.name)
      from till t where t.organisation_id = org and t.id = wanted_till))
  into facts from organisation o where o.id = org;
  return facts;
end $$;

-- Keeps a piece of paper for good before the terminal is told that it is safe.
create function keep_receipt(given jsonb) returns void
language plpgsql as $$
declare
  org uuid := (given->>'organisation')::uuid;
  req uuid := (given->>'request')::uuid;
  at timestamptz := (given->>'at')::timestamptz;
begin
  perform set_config('saldo.organisation', org::text, true);
  perform keep_messages(req, given->'messages');
  insert into receipt (organisation_id, id, request_id, at, kind, lines, signature)
  values (org, (given->>'id')::uuid, req, at, given->>'kind',
    array(select jsonb_array_elements_text(given->'lines')), (given->>'signature')::boolean);
  insert into outbox (organisation_id, topic, subject_id, at)
  select org, r.subject_kind, r.subject_id, at from outbound_request r where r.organisation_id = org and r.id = req;
end $$;
