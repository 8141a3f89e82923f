-- What the desk finds orders and invoices by. ILIKE over a trigram index is slow under row-level security, because its
-- operator is not leakproof; comparing words in the "C" collation is, so a prefix of a word is a plain range of an index.

-- Letters without accents and without case; NFKD takes them apart, what it leaves whole is named here.
create function fold(written text) returns text language sql immutable parallel safe as
$$ select lower(translate(replace(replace(replace(replace(replace(
     regexp_replace(normalize(coalesce(written, ''), NFKD), '[\u0300-\u036f''\u2018\u2019`]', '', 'g'),
     'ß', 'ss'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'), 'øØłŁđĐðÐıþÞ', 'oOlLdDdDitT')) $$;

-- Everything of Unicode that is not punctuation or space in its first blocks counts as a letter: a class such as
-- [[:alnum:]] would leave out whole scripts where the database's locale is C.
create function words_of(written text) returns text[] language plpgsql immutable parallel safe as $$
begin
  return array_remove(regexp_split_to_array(fold(left(written, 400)),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\s]+'), '');
end $$;

-- The words of a number or a number plate: its parts, the whole without dashes, and the last digits, as people call them out.
create function words_of_code(written text) returns text[] language plpgsql immutable parallel safe as $$
declare
  words text[] := words_of(written);
  digits text := substring(words[cardinality(words)] from '\d+$');
begin
  if cardinality(words) = 0 then return words; end if;
  words := words || array_to_string(words, '') || ltrim(digits, '0');
  for n in 3..5 loop
    if length(digits) > n then words := words || right(digits, n); end if;
  end loop;
  return array_remove(array_remove(words, null), '');
end $$;

alter table work_order add column search text not null default '';
alter table invoice add column search text not null default '';
-- SHA-256 of the file it was read from, hex.
alter table invoice add column file_digest text;
grant insert (file_digest) on invoice to saldo_app;

create table search_word (
  organisation_id uuid not null references organisation,
  word       text collate "C" not null,
  -- An order or an invoice.
  subject_id uuid not null,
  primary key (organisation_id, word, subject_id)
);
select keep_apart('search_word');
revoke insert on search_word from saldo_app;

-- Work orders that wait to be invoiced: a short list beside a long table that never changes.
create table order_to_invoice (
  organisation_id uuid not null,
  order_id   uuid not null,
  primary key (organisation_id, order_id),
  foreign key (organisation_id, order_id) references work_order
);
select keep_apart('order_to_invoice');
revoke insert on order_to_invoice from saldo_app;

-- Called by the triggers only.
create function keep_words(org uuid, subject uuid, search text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_word (organisation_id, word, subject_id)
  select distinct org, left(word, 40), subject from unnest(string_to_array(ltrim(search), ' ')) word where word <> '';
end $$;
revoke execute on function keep_words(uuid, uuid, text) from public;

-- One text in which every word stands after a space.
create function searchable(words text[]) returns text language plpgsql immutable parallel safe as $$
begin
  return ' ' || array_to_string(words, ' ');
end $$;

create function make_order_findable() returns trigger language plpgsql as $$
begin
  new.search := searchable(words_of(new.customer_name) || words_of(new.vehicle) || words_of_code(new.number)
    || words_of_code(new.plate) || words_of_code(new.customer_number));
  return new;
end $$;
create trigger make_order_findable before insert on work_order for each row execute function make_order_findable();

-- An invoice is found by the number of its order too: the order itself is no longer on the desk.
create function make_invoice_findable() returns trigger language plpgsql as $$
declare
  ordered text;
begin
  select o.number into ordered from work_order o
  where o.organisation_id = new.organisation_id and o.id = new.work_order_id;
  new.search := searchable(words_of(new.customer_name) || words_of_code(new.number) || words_of_code(ordered)
    || words_of_code(new.plate) || words_of_code(new.customer_number) || words_of_code(new.payment_reference));
  return new;
end $$;
create trigger make_invoice_findable before insert on invoice for each row execute function make_invoice_findable();

create function list_order() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_words(new.organisation_id, new.id, new.search);
  insert into order_to_invoice (organisation_id, order_id) values (new.organisation_id, new.id);
  return new;
end $$;
create trigger list_order after insert on work_order for each row execute function list_order();

create function list_invoice() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_words(new.organisation_id, new.id, new.search);
  if new.kind = 'invoice' then
    delete from order_to_invoice w where w.organisation_id = new.organisation_id and w.order_id = new.work_order_id;
  end if;
  return new;
end $$;
create trigger list_invoice after insert on invoice for each row execute function list_invoice();

-- Whose words begin so; null where that is more than `most`.
create function subjects_of_word(start text, most int) returns uuid[]
language plpgsql stable as $$
declare
  subjects uuid[] := array(
    select s.subject_id from search_word s
    where s.organisation_id = current_organisation() and s.word >= left(start, 40) and s.word < left(start, 40) || chr(1114111)
    limit most + 1);
begin
  return case when cardinality(subjects) <= most then subjects end;
end $$;

-- What may be meant by these words, as the rarest of them says: every word begins one of the subject's words, or all
-- of them together begin a number or a number plate. `subjects` is null where even the rarest begins more than `most`.
create function search_candidates(written text, most int, out words text[], out whole text, out subjects uuid[])
language plpgsql stable as $$
declare
  rarest text;
  more uuid[];
begin
  words := (words_of(written))[1:8];
  whole := array_to_string(words, '');
  foreach rarest in array array(select w from unnest(words) w order by length(w) desc) loop
    subjects := subjects_of_word(rarest, most);
    exit when subjects is not null;
  end loop;
  if cardinality(words) > 1 and subjects is not null then
    more := subjects_of_word(whole, most);
    subjects := case when more is not null then subjects || more end;
  end if;
end $$;

-- Whether these words find what is searchable by this text. By its cost the planner asks an index first where one can say.
create function finds(words text[], whole text, search text) returns boolean
language plpgsql immutable parallel safe cost 2000 as $$
declare
  word text;
begin
  if position(' ' || whole in search) > 0 then return true; end if;
  foreach word in array words loop
    if position(' ' || word in search) = 0 then return false; end if;
  end loop;
  return true;
end $$;

create index work_order_by_time on work_order (organisation_id, made_at desc, id desc);
create index invoice_by_time on invoice (organisation_id, made_at desc, id desc);
drop index invoice_open;
create index invoice_open on invoice (organisation_id, made_at desc, id desc) where open_minor <> 0;

-- Ids are made in the order of time (UUID version 7): newest first is a walk through this index.
drop index entry_line_by_account;
create index entry_line_by_account on entry_line (organisation_id, account, entry_id desc, line);

-- Numbers are drawn under a row lock and never given back to another: whoever rolls back leaves it to the next, whoever
-- commits keeps it. What a person numbered by hand is stepped over.
create table invoice_series (
  organisation_id uuid not null references organisation,
  series text not null,
  last   int not null,
  primary key (organisation_id, series)
);
select keep_apart('invoice_series');
revoke insert on invoice_series from saldo_app;

create function next_invoice_number(of_series text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  org uuid := current_organisation();
  drawn int;
  made text;
begin
  loop
    insert into invoice_series as s (organisation_id, series, last) values (org, of_series, 1)
    on conflict (organisation_id, series) do update set last = s.last + 1 returning s.last into drawn;
    made := of_series || '-' || lpad(drawn::text, greatest(4, length(drawn::text)), '0');
    exit when not exists (select from invoice i where i.organisation_id = org and i.kind = 'invoice' and i.number = made);
  end loop;
  return made;
end $$;

-- Holds an invoice until the transaction ends, and says what of it is open and what is reserved.
create function hold_invoice(wanted uuid, out open_minor bigint, out reserved_minor bigint)
language sql security definer set search_path = public, pg_temp as
$$ select i.open_minor, i.reserved_minor from invoice i
   where i.organisation_id = current_organisation() and i.id = wanted for no key update $$;
