-- The book for money: double entry, append-only (law 10). The application cannot write it directly; post_entry is
-- the only door, and it refuses an entry that does not balance.

create table account (
  organisation_id uuid not null references organisation,
  -- Saldo's own name: `debtors`, `cash:<till>`, `clearing:ccv-opi:VISA` …
  key     text not null,
  -- The number in the bookkeeper's chart, once chosen.
  number  text,
  primary key (organisation_id, key)
);
select keep_apart('account');
grant update (number) on account to saldo_app;

create table entry (
  organisation_id uuid not null,
  id            uuid not null,
  kind          text not null,
  -- What the entry is about, and which of its kind: the same thing is never posted twice.
  subject_id    uuid not null,
  number        int not null default 1,
  occurred_at   timestamptz not null,
  business_date date not null,
  booked_on     date not null,
  reverses      uuid,
  posted_at     timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, subject_id, kind, number),
  foreign key (organisation_id, reverses) references entry
);
select keep_apart('entry');
revoke insert on entry from saldo_app;
create unique index entry_reversed_once on entry (organisation_id, reverses) where reverses is not null;
create index entry_by_day on entry (organisation_id, booked_on);

create table entry_line (
  organisation_id uuid not null,
  entry_id   uuid not null,
  line       int not null,
  account    text not null,
  -- Minor units, debit positive, credit negative.
  minor      bigint not null check (minor <> 0),
  currency   text not null,
  invoice_id uuid,
  primary key (organisation_id, entry_id, line),
  foreign key (organisation_id, entry_id) references entry
  -- The account is there: post_entry, the only door, made it, and none is ever deleted. A foreign key would have every
  -- payment of the organisation lock the same two rows.
);
select keep_apart('entry_line');
revoke insert on entry_line from saldo_app;
create index entry_line_by_account on entry_line (organisation_id, account);
create index entry_line_by_invoice on entry_line (organisation_id, invoice_id) where invoice_id is not null;

create trigger never before update or delete on entry for each row execute function never();
create trigger never before update or delete on entry_line for each row execute function never();
