-- What a driver wants kept before it goes on: the raw messages so far.
create function keep_notes(org uuid, req uuid, messages jsonb) returns void
language plpgsql as $$
begin
  perform set_config('saldo.organisation', org::text, true);
  perform keep_messages(req, messages);
end $$;

alter table question drop constraint question_kind_check;
alter table question add constraint question_kind_check
  check (kind in ('signature', 'identification', 'merchant_signature', 'confirmation'));

-- A refund is a tender of its own that takes money of an accepted one back: all of it or a part, several times. Its invoice is
-- the one that is open again by it, or the credit note it pays out.
alter table tender
  -- What refunds and take-backs of it asked for and may still get, or got.
  add column returned_minor bigint not null default 0 check (returned_minor >= 0),
  -- On a refund: the account in which what it gives back was posted.
  add column returned_from text check (returned_from is null or takes_back is not null),
  -- On a tender with a surplus: the VAT rate in per cent that is in it, if any.
  add column surplus_vat_rate text check (surplus_vat_rate is null or surplus_kind is not null);
drop index tender_taken_back_once;
create unique index tender_taken_back_once on tender (organisation_id, takes_back)
  where takes_back is not null and returned_from is null;
create index tender_returns on tender (organisation_id, takes_back) where takes_back is not null;
drop index tender_slip_once;
create unique index tender_slip_once on tender (organisation_id, slip_terminal, slip_number, business_date)
  where method = 'standalone' and (takes_back is null or returned_from is not null);

-- What a credit note holds for refunds that are under way is negative, as what is open on it.
alter table invoice drop constraint invoice_not_taken_twice;
alter table invoice add constraint invoice_not_taken_twice check (
  case kind
    when 'invoice' then open_minor >= 0 and reserved_minor between 0 and open_minor
    else open_minor <= 0 and reserved_minor between open_minor and 0
  end);

-- A customer copy that the customer did not want is kept and not printed by itself.
alter table receipt add column wanted boolean not null default true;

alter table person add column refund_limit bigint check (refund_limit >= 0);

-- What an organisation makes of money beyond an invoice (T8).
create table surplus_kind (
  organisation_id uuid not null references organisation,
  kind        text not null check (kind in ('tip', 'prepayment', 'deposit', 'cash_back')),
  offered     boolean not null,
  -- VAT in per cent that is in it when it is received; null where it is outside the scope of VAT.
  vat_rate    text check (vat_rate ~ '^\d{1,2}(\.\d{1,2})?$'),
  primary key (organisation_id, kind),
  check (kind <> 'cash_back' or vat_rate is null)
);
select keep_apart('surplus_kind');
grant update (offered, vat_rate) on surplus_kind to saldo_app;
create trigger never before delete on surplus_kind for each row execute function never();

-- What came of a tender: what was approved of a card tender, the amount itself of one that was recorded; null before that.
create function taken_by(org uuid, wanted uuid) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select case when t.method = 'card' then
    (select e.approved_minor from outbound_request r
       join evidence e on e.organisation_id = org and e.id = r.evidence_id
     where r.organisation_id = org and r.subject_id = t.id and r.step = 'pay' and r.state = 'accepted')
    else t.minor end
  from tender t where t.organisation_id = org and t.id = wanted
$$;

create or replace function reserve_tender() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  original tender;
  taken bigint;
begin
  if new.returned_minor <> 0 then raise exception 'a new tender has given nothing back'; end if;
  if new.takes_back is not null then
    update tender t set returned_minor = t.returned_minor - new.minor
    where t.organisation_id = new.organisation_id and t.id = new.takes_back returning t.* into original;
    if not found then perform refuse('payment.not_found'); end if;
    if original.takes_back is not null then perform refuse('payment.cannot_be_taken_back'); end if;
    taken := taken_by(new.organisation_id, original.id);
    if taken is null then perform refuse('refund.not_accepted'); end if;
    if original.returned_minor > taken then perform refuse('refund.just_given_back'); end if;
  end if;
  if new.method = 'card' then
    update invoice i set reserved_minor = i.reserved_minor + new.minor
    where i.organisation_id = new.organisation_id and i.id = new.invoice_id and i.currency = new.currency
      and (new.takes_back is null or (i.kind = 'credit_note' and new.returned_from = 'debtors'));
    if not found and new.takes_back is null then perform refuse('invoice.not_found'); end if;
  end if;
  return new;
end $$;

create or replace function free_tender() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ended tender;
  given_back bigint;
begin
  -- Tender, invoice, terminal: whoever needs several takes them in this order.
  if new.subject_kind = 'tender' then
    select t.* into ended from tender t where t.organisation_id = new.organisation_id and t.id = new.subject_id;
    if ended.takes_back is not null then
      select coalesce(e.approved_minor, 0) into given_back from evidence e
      where e.organisation_id = new.organisation_id and e.id = new.evidence_id;
      update tender t set returned_minor = t.returned_minor + ended.minor + given_back
      where t.organisation_id = new.organisation_id and t.id = ended.takes_back;
      update invoice i set reserved_minor = i.reserved_minor - ended.minor
      where i.organisation_id = new.organisation_id and i.id = ended.invoice_id and i.kind = 'credit_note'
        and ended.returned_from = 'debtors';
    elsif not exists (select from refund_promise p where p.organisation_id = new.organisation_id and p.tender_id = ended.id) then
      update invoice i set reserved_minor = i.reserved_minor - ended.minor
      where i.organisation_id = new.organisation_id and i.id = ended.invoice_id;
    end if;
  end if;
  update terminal t set held_by = null
  where t.organisation_id = new.organisation_id and t.id = new.terminal_id and t.held_by = new.id;
  return new;
end $$;

create or replace function hide_only_what_took_nothing() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.hidden_at is not null and not exists (
    select from outbound_request r where r.organisation_id = new.organisation_id and r.subject_id = new.id
      and r.subject_kind = 'tender' and r.state in ('refused', 'not_taken'))
  then perform refuse('payment.may_not_be_hidden'); end if;
  return new;
end $$;

-- As before, and for refunds: `minor` is negative then, and the request's step is `refund`, numbered among those of its payment.
create or replace function start_card_tender(given jsonb) returns int
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
    terminal_id, operator_id, adviser_id, business_date, made_at, surplus_vat_rate, takes_back, returned_from)
  values (org, (t->>'id')::uuid, (t->>'invoice')::uuid, 'card', t->>'currency', (t->>'minor')::bigint,
    (t->>'surplus')::bigint, t->>'surplusKind', (t->>'till')::uuid, (t->>'terminal')::uuid, (t->>'operator')::uuid,
    (t->>'adviser')::uuid, (t->>'businessDate')::date, made, t->>'surplusVatRate', (t->>'takesBack')::uuid, t->>'returnedFrom');

  select x.last_reference % 999999999 + 1, x.held_by, x.name into given_reference, holder, called
  from terminal x where x.organisation_id = org and x.id = (t->>'terminal')::uuid and x.active for no key update;
  if not found then perform refuse('terminal.not_found'); end if;
  if holder is not null then perform refuse('terminal.held', jsonb_build_object('terminal', called)); end if;

  insert into outbound_request (organisation_id, id, party, terminal_id, subject_kind, subject_id, step, reference, state,
    made_at, ask_at)
  values (org, req, given->'request'->>'party', (t->>'terminal')::uuid, 'tender', (t->>'id')::uuid,
    case when t->>'takesBack' is null then 'pay' else 'refund' end, given_reference, 'unknown', made,
    (given->>'askAt')::timestamptz);
  update terminal x set held_by = req, last_reference = given_reference
  where x.organisation_id = org and x.id = (t->>'terminal')::uuid;
  insert into outbox (organisation_id, topic, subject_id, at) values (org, 'tender', (t->>'id')::uuid, made);
  return given_reference;
end $$;

-- As before; `freeTerminal` lets go of a terminal whose protocol's time for this request is over.
create or replace function ask_later(given jsonb) returns boolean
language plpgsql as $$
declare
  org uuid := (given->>'organisation')::uuid;
  req uuid := (given->>'request')::uuid;
  at timestamptz := (given->>'at')::timestamptz;
  claim boolean := (given->>'claim')::boolean;
  topic text;
  subject uuid;
begin
  perform set_config('saldo.organisation', org::text, true);
  perform keep_messages(req, given->'messages');
  update outbound_request r
  set ask_at = (given->>'askAt')::timestamptz, asks = case when claim then greatest(r.asks, 1) else r.asks + 1 end
  where r.organisation_id = org and r.id = req and r.state = 'unknown' and (not claim or r.ask_at <= at)
  returning r.subject_kind, r.subject_id into topic, subject;
  if not found then return false; end if;
  if given->'entry' <> 'null' then perform post_entry(given->'entry', at); end if;
  if (given->>'freeTerminal')::boolean then
    update terminal t set held_by = null where t.organisation_id = org and t.held_by = req;
  end if;
  insert into outbox (organisation_id, topic, subject_id, at) values (org, topic, subject, at);
  return true;
end $$;

-- Holds a conversation's lease a little longer, as long as nobody else has taken the request over: the first conversation on
-- it (`inquires` false) loses it when it was claimed for an inquiry. False when it is no longer ours.
drop function renew_lease(uuid, uuid, timestamptz);
create function renew_lease(org uuid, req uuid, until timestamptz, inquires boolean) returns boolean
language plpgsql as $$
begin
  perform set_config('saldo.organisation', org::text, true);
  update outbound_request r set ask_at = until
  where r.organisation_id = org and r.id = req and r.state = 'unknown' and (inquires or r.asks = 0);
  return found;
end $$;

-- door: which unknowns are due for asking, of every organisation, and of what kind; nothing else can be seen of them here.
drop function due_requests(timestamptz, int);
create function due_requests(at timestamptz, most int) returns table (organisation_id uuid, id uuid, subject_kind text)
language sql stable security definer set search_path = public, pg_temp as
$$ select r.organisation_id, r.id, r.subject_kind from outbound_request r
   where r.state = 'unknown' and r.ask_at <= at order by r.ask_at limit most $$;

-- A word from outside that something may have changed: a request that nobody speaks about just now is asked about at once.
-- False where there is no such unknown request.
create function hasten(org uuid, req uuid, at timestamptz) returns boolean
language plpgsql as $$
begin
  perform set_config('saldo.organisation', org::text, true);
  update outbound_request r set ask_at = at
  where r.organisation_id = org and r.id = req and r.state = 'unknown' and r.asks > 0 and r.ask_at > at;
  return exists (select from outbound_request r where r.organisation_id = org and r.id = req and r.state = 'unknown');
end $$;

create or replace function keep_receipt(given jsonb) returns void
language plpgsql as $$
declare
  org uuid := (given->>'organisation')::uuid;
  req uuid := (given->>'request')::uuid;
  at timestamptz := (given->>'at')::timestamptz;
begin
  perform set_config('saldo.organisation', org::text, true);
  perform keep_messages(req, given->'messages');
  insert into receipt (organisation_id, id, request_id, at, kind, lines, signature, wanted)
  values (org, (given->>'id')::uuid, req, at, given->>'kind',
    array(select jsonb_array_elements_text(given->'lines')), (given->>'signature')::boolean,
    coalesce((given->>'wanted')::boolean, true));
  insert into outbox (organisation_id, topic, subject_id, at)
  select org, r.subject_kind, r.subject_id, at from outbound_request r where r.organisation_id = org and r.id = req;
end $$;
