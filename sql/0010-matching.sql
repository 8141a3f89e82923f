-- Matching: two batches of items, what the engine found between them, and what people decided about it. Nothing here
-- moves money: rules are tried on one's own history. Decisions are versions that are only ever added; what an item has
-- been used for is the sum of match_use, kept on the item as a running figure so that its check refuses too much.

create table match_batch (
  organisation_id uuid not null references organisation,
  id            uuid not null,
  name          text not null,
  left_file     text not null,
  -- Null where the right side is our own open invoices.
  right_file    text,
  rules         jsonb not null,
  -- How many pairs rejected and aliases confirmed earlier the run was given.
  rejected_known int not null,
  aliases_known int not null,
  made_by       uuid not null,
  made_at       timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, made_by) references person
);
select keep_apart('match_batch');
create index match_batch_newest on match_batch (organisation_id, made_at desc, id desc);
create trigger never before update or delete on match_batch for each row execute function never();

create table match_item (
  organisation_id uuid not null,
  batch_id      uuid not null,
  side          text not null check (side in ('left', 'right')),
  place         int not null,
  -- As the file names it.
  id            text not null,
  minor         bigint not null,
  currency      text not null,
  day           date,
  -- Several values of one kind stand on lines of their own.
  reference     text not null,
  text          text not null,
  email         text not null,
  name          text not null,
  iban          text not null,
  kind          text not null,
  invoice_id    uuid,
  -- Why the engine left it open; null where it matched it.
  why_open      text,
  -- The sum of its match_use.
  used_minor    bigint not null default 0,
  primary key (organisation_id, batch_id, side, place),
  unique (organisation_id, batch_id, side, id),
  foreign key (organisation_id, batch_id) references match_batch,
  foreign key (organisation_id, invoice_id) references invoice,
  constraint match_item_not_used_twice check (
    used_minor between least(minor, 0) and greatest(minor, 0))
);
select keep_apart('match_item');
grant update (used_minor) on match_item to saldo_app;
create trigger never before delete on match_item for each row execute function never();

create table match_proposal (
  organisation_id uuid not null,
  id            uuid not null,
  batch_id      uuid not null,
  -- Its place in the batch: in the order of the left items.
  number        int not null,
  -- As the engine found it: a match that stands, one candidate, or several that only a person can tell apart.
  found         text not null check (found in ('matched', 'proposed', 'question')),
  -- Why it is not matched without a person.
  doubt         text,
  pass          text not null,
  -- Places of items with what agrees, differs and is missing, what each pair carries, and the runner-up.
  candidates    jsonb not null,
  state         text not null check (state in ('matched', 'proposed', 'question', 'accepted', 'rejected')),
  -- The number of its last decision.
  version       int not null default 0,
  -- Candidates that count.
  chosen        int[] not null default '{}',
  primary key (organisation_id, id),
  unique (organisation_id, batch_id, number),
  foreign key (organisation_id, batch_id) references match_batch,
  check ((found = 'matched') = (doubt is null))
);
select keep_apart('match_proposal');
grant update (state, version, chosen) on match_proposal to saldo_app;
create index match_proposal_in_state on match_proposal (organisation_id, batch_id, state, number);
create trigger never before delete on match_proposal for each row execute function never();

-- Which items a proposal names.
create table match_part (
  organisation_id uuid not null,
  batch_id      uuid not null,
  side          text not null,
  place         int not null,
  proposal_id   uuid not null,
  primary key (organisation_id, batch_id, side, place, proposal_id),
  foreign key (organisation_id, batch_id, side, place) references match_item,
  foreign key (organisation_id, proposal_id) references match_proposal
);
select keep_apart('match_part');
create trigger never before update or delete on match_part for each row execute function never();

create table match_decision (
  organisation_id uuid not null,
  proposal_id   uuid not null,
  version       int not null check (version > 0),
  what          text not null check (what in ('accept', 'reject', 'split', 'undo')),
  -- The version that an undo takes back.
  undoes        int,
  -- What an undo of this one restores.
  state_before  text not null,
  chosen_before int[] not null,
  why           text,
  person_id     uuid not null,
  command_id    uuid not null,
  at            timestamptz not null,
  primary key (organisation_id, proposal_id, version),
  unique (organisation_id, proposal_id, undoes),
  foreign key (organisation_id, proposal_id) references match_proposal,
  foreign key (organisation_id, proposal_id, undoes) references match_decision,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, command_id) references command,
  check ((what = 'undo') = (undoes is not null) and undoes < version)
);
select keep_apart('match_decision');
create trigger never before update or delete on match_decision for each row execute function never();

-- What a version changed in the use of an item, below zero where it was freed; version 0 is the engine's.
create table match_use (
  organisation_id uuid not null,
  proposal_id   uuid not null,
  version       int not null,
  batch_id      uuid not null,
  side          text not null,
  place         int not null,
  minor         bigint not null,
  primary key (organisation_id, proposal_id, version, side, place),
  foreign key (organisation_id, proposal_id) references match_proposal,
  foreign key (organisation_id, batch_id, side, place) references match_item
);
select keep_apart('match_use');
create trigger never before update or delete on match_use for each row execute function never();

-- The same for what goes from a left item to a right one.
create table match_pair (
  organisation_id uuid not null,
  proposal_id   uuid not null,
  version       int not null,
  left_place    int not null,
  right_place   int not null,
  minor         bigint not null,
  -- 1 when the pair is made, -1 when it is taken back, 0 when only its amount changes.
  times         int not null check (times between -1 and 1),
  primary key (organisation_id, proposal_id, version, left_place, right_place),
  foreign key (organisation_id, proposal_id) references match_proposal
);
select keep_apart('match_pair');
create trigger never before update or delete on match_pair for each row execute function never();

-- Pairs that are not proposed again while their rejection stands. The left item is told by more than its id, which
-- another file may give to something else.
create table match_rejection (
  organisation_id uuid not null,
  proposal_id   uuid not null,
  version       int not null,
  left_id       text not null,
  left_minor    bigint not null,
  left_currency text not null,
  left_day      date,
  right_id      text not null,
  primary key (organisation_id, proposal_id, version, left_id, right_id),
  foreign key (organisation_id, proposal_id, version) references match_decision
);
select keep_apart('match_rejection');
create index match_rejection_of on match_rejection (organisation_id, left_id);
create trigger never before update or delete on match_rejection for each row execute function never();

-- Who else pays for whom, or which prefix says nothing, while the decision that confirmed it stands.
create table match_alias (
  organisation_id uuid not null,
  proposal_id   uuid not null,
  version       int not null,
  kind          text not null check (kind in ('name', 'iban', 'prefix')),
  -- The payer's name or account, or the prefix.
  known_as      text not null,
  party         text,
  primary key (organisation_id, proposal_id, version, kind, known_as),
  foreign key (organisation_id, proposal_id, version) references match_decision,
  check ((kind = 'prefix') = (party is null))
);
select keep_apart('match_alias');
create trigger never before update or delete on match_alias for each row execute function never();
