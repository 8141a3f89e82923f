import type { refundsPage as english } from '../en/refunds-page.ts'

export const refundsPage: Record<keyof typeof english, string> = {
  'refunds.title': 'Teruggegeven geld',
  'refunds.refund': 'Terugbetalen',
  'refunds.refund_of': 'terugbetaling',
  'refunds.returned': '{amount} teruggegeven',
  'refunds.left': 'Ten hoogste {amount}',
  'refunds.left_to_give': 'Kan nog terug',
  'refunds.nothing_left': 'Er is niets meer over om terug te geven.',
  'refunds.not_you': 'Je mag geen geld teruggeven. Vraag een collega die dat mag.',
  'refunds.own_function':
    'Dit pinapparaat kan niet vanaf de balie terugbetalen. Gebruik de terugbetaalfunctie op het apparaat zelf, en leg de terugbetaling hier vast met het nummer op de bon.',
  'refunds.of': 'Waarvan gaat het terug?',
  'refunds.of.invoice': 'Van de factuur',
  'refunds.of.surplus': 'Van het meerdere',
  'refunds.of.more': 'Van wat er meer is goedgekeurd dan gevraagd',
  'refunds.amount': 'Hoeveel gaat er terug',
  'refunds.negative': 'Schrijf het zonder min: het gaat sowieso terug.',
  'refunds.too_much': 'Er is niet meer dan {left} over om terug te geven.',
  'refunds.why': 'Waarom gaat het terug?',
  'refunds.terminal': 'Op welk pinapparaat',
  'refunds.terminal.hint': 'Daar biedt de klant de kaart aan.',
  'refunds.terminal.busy': 'Bezig',
  'refunds.do': '{amount} teruggeven',
  'refunds.record': 'Vastleggen dat {amount} is teruggegeven',
  'refunds.record_one': 'Een terugbetaling vastleggen',
  'refunds.to_payment': 'Naar de betaling waar dit bij hoort',
  'refunds.paying': 'Terugbetaling van {invoice}',
  'refunds.going_back': 'Terug:',
  'refunds.accepted': 'Teruggegeven',
  'refunds.nothing_returned': 'Er is niets teruggegeven.',
  'refunds.unknown': 'Het is nog niet bekend of het geld terug is',
  'refunds.unknown.hint':
    'De verbinding viel op het verkeerde moment weg. Betaal het niet nog eens terug: Saldo zoekt uit wat er gebeurde en houdt dit bedrag tot dan vast.',
  'refunds.unknown.customer':
    'Zeg de klant dat het geld onderweg is of nog komt; niemand hoeft erop te wachten.',
}
