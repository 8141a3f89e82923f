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
