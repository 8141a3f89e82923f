-- One machine for asking an outside party (laws 1 to 4). A request is committed before the first byte leaves, and
-- only evidence ends it. The database keeps the law too: a final state without its evidence cannot be stored, a move
-- backwards is refused, nothing is deleted, and nothing but state, evidence and ask-time of a request ever changes.

create table outbound_request (
  organisation_id uuid not null,
  id            uuid not null,
  -- The driver, client or connector that speaks: `ccv-opi`.
  party         text not null,
  -- The terminal it is spoken to, where it is one.
  terminal_id   uuid,
  -- What is asked for: parent, step and number name the subject (law 3).
  subject_kind  text not null,
  subject_id    uuid not null,
  step          text not null,
  number        int not null default 1,
  -- The number we gave it towards the party.
  reference     bigint,
  state         text not null check (state in ('prepared', 'unknown', 'accepted', 'refused', 'not_taken')),
  evidence_id   uuid,
  made_at       timestamptz not null,
  -- While a node speaks, the end of its lease; afterwards the time of the next inquiry; null once it ended.
  ask_at        timestamptz,
  -- Inquiries begun since the conversation ended without evidence; above zero is what a person sees as `?`.
  asks          int not null default 0,
  primary key (organisation_id, id),
  check ((state in ('accepted', 'refused', 'not_taken')) = (evidence_id is not null)),
  check (state in ('prepared', 'unknown') or ask_at is null)
);
select keep_apart('outbound_request');
grant update (state, evidence_id, ask_at, asks) on outbound_request to saldo_app;
create unique index one_live_or_accepted_request on outbound_request (organisation_id, subject_id, step, number)
  where state in ('prepared', 'unknown', 'accepted');
create index outbound_request_subject on outbound_request (organisation_id, subject_id);
create index outbound_request_unknown on outbound_request (organisation_id, made_at) where state = 'unknown';
create index outbound_request_due on outbound_request (ask_at) where state = 'unknown';

create table evidence (
  organisation_id uuid not null,
  id            uuid not null,
  request_id    uuid not null,
  proves        text not null check (proves in ('accepted', 'refused', 'not_taken')),
  source        text not null check (source in
    ('answer', 'inquiry', 'never_sent', 'webhook', 'terminal_totals', 'settlement', 'person')),
  at            timestamptz not null,
  reason        jsonb,
  -- The message it was read from, card numbers masked.
  raw           text,
  -- What was approved (law 5), minor units; tip and surcharge are parts of it.
  approved_minor  bigint,
  tip_minor       bigint not null default 0,
  surcharge_minor bigint not null default 0,
  issuer        text,
  card_number   text,
  approval_code text,
  party_reference text,
  occurred_at   timestamptz,
  offline       boolean not null default false,
  -- Whose decision it is, and who agreed.
  person_id     uuid,
  second_person_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, id, request_id, proves),
  foreign key (organisation_id, request_id) references outbound_request,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, second_person_id) references person,
  check ((proves = 'accepted') = (approved_minor is not null)),
  check ((source = 'person') = (person_id is not null)),
  check (source <> 'person' or reason is not null)
);
select keep_apart('evidence');
create index evidence_of_request on evidence (organisation_id, request_id);
create index evidence_by_party_reference on evidence (organisation_id, party_reference) where party_reference is not null;
alter table outbound_request add foreign key (organisation_id, evidence_id, id, state)
  references evidence (organisation_id, id, request_id, proves);

create table message (
  organisation_id uuid not null,
  id          bigint generated always as identity,
  request_id  uuid not null,
  at          timestamptz not null,
  direction   text not null check (direction in ('sent', 'received')),
  channel     text not null,
  body        text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references outbound_request
);
select keep_apart('message');
create index message_of_request on message (organisation_id, request_id);

create trigger never before update or delete on evidence for each row execute function never();
create trigger never before update or delete on message for each row execute function never();
create trigger never before delete on outbound_request for each row execute function never();

create function only_forward() returns trigger language plpgsql as $$
begin
  if row(new.organisation_id, new.id, new.party, new.terminal_id, new.subject_kind, new.subject_id, new.step, new.number,
         new.reference, new.made_at)
     is distinct from
     row(old.organisation_id, old.id, old.party, old.terminal_id, old.subject_kind, old.subject_id, old.step, old.number,
         old.reference, old.made_at)
  then raise exception 'only state, evidence and ask-time of a request may change'; end if;
  if old.state = new.state and old.evidence_id is not distinct from new.evidence_id then return new; end if;
  if (old.state, new.state) in (
    ('prepared', 'unknown'), ('prepared', 'not_taken'),
    ('unknown', 'accepted'), ('unknown', 'refused'), ('unknown', 'not_taken'))
  then return new; end if;
  raise exception 'a request does not go from % to %', old.state, new.state;
end $$;
create trigger only_forward before update on outbound_request for each row execute function only_forward();

-- What changed, for the live stream and for whoever else wants to know. A row is written in the transaction that
-- changes something; the announcer gives it its position afterwards, one at a time, because the order in which numbers
-- are drawn is not the order in which transactions commit.
create table outbox (
  id        bigint generated always as identity primary key,
  organisation_id uuid not null,
  topic     text not null,
  subject_id uuid not null,
  at        timestamptz not null,
  position  bigint
);
alter table outbox enable row level security;
create policy tenant on outbox using (organisation_id = (select current_organisation()));
grant select, insert on outbox to saldo_app;
create index outbox_new on outbox (id) where position is null;
create index outbox_position on outbox (organisation_id, position);
create sequence outbox_position_seq;

-- door: gives the rows committed so far their positions and says whose there are. One announcer at a time.
create function announce(most int) returns table (organisation_id uuid, latest bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not pg_try_advisory_xact_lock(hashtext('saldo announcer')) then return; end if;
  return query
    with fresh as (select o.id from outbox o where o.position is null order by o.id limit most),
    placed as (update outbox o set position = nextval('outbox_position_seq') from fresh
               where o.id = fresh.id returning o.organisation_id, o.position)
    select p.organisation_id, max(p.position) from placed p group by 1;
end $$;

-- door: what was announced before this is forgotten; a page that was away longer reads everything anew.
create function forget_announced(before timestamptz) returns bigint
language sql security definer set search_path = public, pg_temp as
$$ with gone as (delete from outbox where position is not null and at < before returning 1) select count(*) from gone $$;

-- door: which unknowns are due for asking, of every organisation; nothing else can be seen of them here.
create function due_requests(at timestamptz, most int) returns table (organisation_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as
$$ select r.organisation_id, r.id from outbound_request r
   where r.state = 'unknown' and r.ask_at <= at order by r.ask_at limit most $$;

-- Questions for a person that no machine may answer: contradicting evidence, money nobody asked for, a promise to keep.
create table task (
  organisation_id uuid not null references organisation,
  id          uuid not null,
  kind        text not null,
  subject_id  uuid not null,
  detail      jsonb not null default '{}',
  opened_at   timestamptz not null,
  closed_at   timestamptz,
  closed_by   uuid,
  close_reason text,
  primary key (organisation_id, id),
  foreign key (organisation_id, closed_by) references person,
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (close_reason is null))
);
select keep_apart('task');
grant update (closed_at, closed_by, close_reason) on task to saldo_app;
create index task_open on task (organisation_id, opened_at) where closed_at is null;
create index task_of_subject on task (organisation_id, subject_id);
create trigger never before delete on task for each row execute function never();

create function keep_messages(req uuid, messages jsonb) returns void
language plpgsql as $$
begin
  insert into message (organisation_id, request_id, at, direction, channel, body)
  select current_organisation(), req, (m->>'at')::timestamptz, m->>'direction', m->>'channel', m->>'body'
  from jsonb_array_elements(messages) m;
end $$;

-- Claims a due request for one inquiry, or puts the next one off after a conversation that ended without evidence. From
-- the first of the two on it is a `?`, and its amount stands in the interim account (law 10).
--   given: {organisation, request, at, askAt, claim, entry, messages}
-- False when it has ended, or when another node was first.
create function ask_later(given jsonb) returns boolean
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
  perform post_entry(given->'entry', at);
  insert into outbox (organisation_id, topic, subject_id, at) values (org, topic, subject, at);
  return true;
end $$;

-- Holds a conversation's lease a little longer. False when the request has ended meanwhile.
create function renew_lease(org uuid, req uuid, until timestamptz) returns boolean
language plpgsql as $$
begin
  perform set_config('saldo.organisation', org::text, true);
  update outbound_request r set ask_at = until where r.organisation_id = org and r.id = req and r.state = 'unknown';
  return found;
end $$;

-- Writes evidence down and lets it end its request; one statement, one transaction, one round trip. It runs as the owner
-- and names the organisation in every statement itself: row-level security would be a third of its time.
--   given: {organisation, request, at, evidence: {id, proves, source, …}, entries: […], tasks: [{id, kind, detail}],
--           promised, reversalId, businessDate, messages: [{at, direction, channel, body}]}
-- Returns what the evidence did: 'ended' the request, 'repeated' what was known, or 'contradicted' it; 'look again' wrote
-- nothing, because the entries were made out for a payment with (or without) a promised refund and that changed meanwhile.
-- Contradicting evidence is kept and becomes a task; it changes nothing else. 'of another' wrote nothing either: the same
-- transaction of the same terminal already proves another payment, and one sale never pays two tenders.
create function settle_request(given jsonb) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := (given->>'organisation')::uuid;
  req uuid := (given->>'request')::uuid;
  at timestamptz := (given->>'at')::timestamptz;
  e jsonb := given->'evidence';
  ended outbound_request;
  stood_for bigint;
  posted jsonb;
begin
  perform set_config('saldo.organisation', org::text, true);
  -- The row is held before the evidence is written, so that two nodes with the same news stand in line.
  select * into ended from outbound_request r where r.organisation_id = org and r.id = req for no key update;
  if ended.id is null then raise exception 'there is no request %', req; end if;
  if ended.asks > 0 and coalesce((given->>'promised')::boolean, false) <>
    exists (select from refund_promise p where p.organisation_id = org and p.tender_id = ended.subject_id)
  then return 'look again'; end if;
  if e->>'partyReference' is not null and e->>'proves' = 'accepted' and exists (
    select from evidence o join outbound_request r on r.organisation_id = org and r.id = o.request_id
    where o.organisation_id = org and o.party_reference = e->>'partyReference' and o.request_id <> req
      and o.occurred_at is not distinct from (e->>'occurredAt')::timestamptz
      and r.terminal_id = ended.terminal_id and r.step = ended.step and r.evidence_id = o.id)
  then return 'of another'; end if;

  if given->'messages' <> '[]' then perform keep_messages(req, given->'messages'); end if;
  insert into evidence (organisation_id, id, request_id, proves, source, at, reason, raw, approved_minor, tip_minor,
    surcharge_minor, issuer, card_number, approval_code, party_reference, occurred_at, offline, person_id, second_person_id)
  values (org, (e->>'id')::uuid, req, e->>'proves', e->>'source', at, nullif(e->'reason', 'null'), e->>'raw',
    (e->>'approved')::bigint, coalesce((e->>'tip')::bigint, 0), coalesce((e->>'surcharge')::bigint, 0),
    e->>'issuer', e->>'cardNumber', e->>'approvalCode', e->>'partyReference', (e->>'occurredAt')::timestamptz,
    coalesce((e->>'offline')::boolean, false), (e->>'personId')::uuid, (e->>'secondPersonId')::uuid);

  if ended.state not in ('prepared', 'unknown') then
    select s.approved_minor into stood_for from evidence s where s.organisation_id = org and s.id = ended.evidence_id;
    -- An approval of another amount says otherwise as well: a person who decided by hand knew only what was asked.
    if ended.state = e->>'proves' and stood_for is not distinct from (e->>'approved')::bigint then return 'repeated'; end if;
    insert into task (organisation_id, id, kind, subject_id, detail, opened_at)
    values (org, (e->>'id')::uuid, 'evidence_contradicts', ended.subject_id,
      jsonb_strip_nulls(jsonb_build_object('request', req, 'stands', ended.state, 'proves', e->>'proves', 'evidence', e->>'id',
        'stoodFor', stood_for::text, 'approved', e->>'approved')), at);
    insert into outbox (organisation_id, topic, subject_id, at) values (org, 'task', ended.subject_id, at);
    return 'contradicted';
  end if;

  update outbound_request r set state = e->>'proves', evidence_id = (e->>'id')::uuid, ask_at = null
  where r.organisation_id = org and r.id = req;
  if ended.asks > 0 then
    perform reverse_entry(req, 'interrupted', (given->>'reversalId')::uuid, at, (given->>'businessDate')::date, at);
  end if;
  for posted in select p from jsonb_array_elements(given->'entries') p loop
    perform post_entry(posted, at);
  end loop;
  if given->'tasks' <> '[]' then
    insert into task (organisation_id, id, kind, subject_id, detail, opened_at)
    select org, (t->>'id')::uuid, t->>'kind', ended.subject_id, t->'detail', at
    from jsonb_array_elements(given->'tasks') t;
  end if;
  insert into outbox (organisation_id, topic, subject_id, at) values (org, ended.subject_kind, ended.subject_id, at);
  return 'ended';
end $$;
grant execute on function settle_request(jsonb) to saldo_app;
