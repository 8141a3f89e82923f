-- The set-up assistant: how far it is follows from what is there. Only what nothing else tells is kept here.

-- What a provider gives once for all terminals of an organisation: its address and the sealed key.
create table provider_account (
  organisation_id uuid not null references organisation,
  driver        text not null,
  settings      jsonb not null,
  checked_at    timestamptz not null,
  primary key (organisation_id, driver)
);
select keep_apart('provider_account');
grant update (settings, checked_at) on provider_account to saldo_app;
create trigger never before delete on provider_account for each row execute function never();

-- A payment of one cent, played from the terminal to the books against simulators.
create table rehearsal (
  organisation_id uuid not null,
  id            uuid not null,
  terminal_id   uuid not null,
  connection_id uuid not null,
  person_id     uuid not null,
  -- What was done and what came of it, oldest first.
  steps         jsonb not null default '[]',
  passed        boolean,
  started_at    timestamptz not null,
  ended_at      timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, terminal_id) references terminal,
  foreign key (organisation_id, connection_id) references connection,
  foreign key (organisation_id, person_id) references person,
  check ((passed is null) = (ended_at is null))
);
select keep_apart('rehearsal');
grant update (steps, passed, ended_at) on rehearsal to saldo_app;
create index rehearsal_last on rehearsal (organisation_id, started_at desc);
create trigger never before delete on rehearsal for each row execute function never();
