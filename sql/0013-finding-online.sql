-- Finding online payments by how they stand, among many.

-- Why a booking is not forwarded, of a fixed list: what people filter by, whatever a package calls it.
create function online_reason(state text, code text) returns text language sql immutable as $$
  select case
    when state = 'unknown' then 'not_known'
    when code = 'online.no_open_item' then 'no_open_item'
    when code = 'online.several_candidates' then 'several_candidates'
    when code in ('online.already_posted', 'online.already_paid', 'booking.already_paid_in_package') then 'already_posted'
    when code like '%.period\_locked' then 'period_locked'
    when code in ('online.connection_lost', 'connection.switched_off') or code like '%.signed\_out'
      or code like 'books.%' or code like 'line.%' or code like 'psp.%' then 'connection_lost'
    when code in ('online.amount_differs', 'booking.open_smaller_in_package', 'booking.paid_less_in_package') then 'amount_differs'
    when code in ('online.other_currency', 'booking.other_currency') then 'other_currency'
    when code = 'online.item_is_draft' then 'draft'
    when code in ('online.item_gone', 'online.item_uncollectible') then 'item_gone'
    when code = 'online.second_payment' then 'second_payment'
    when code = 'online.agree_first' then 'agree_first'
    when code in ('online.original_not_booked', 'online.original_unknown', 'booking.earlier_not_booked') then 'original'
    when code = 'booking.account_not_mapped' then 'not_mapped'
    when state = 'refused' then 'refused'
    else 'other' end
$$;

-- Of many bookings few are not done.
create index booking_not_done on booking (organisation_id, entry_id)
  where state in ('waiting', 'unknown', 'refused') or lettering = 'refused';
create index booking_item_by_number on booking_item (organisation_id, lower(number));
create index package_item_by_number on package_item (organisation_id, connection_id, lower(number));
create index online_by_method on online_transaction (organisation_id, method);
