import type { ubl as en } from '../en/ubl.ts'

export const ubl: Record<keyof typeof en, string> = {
  'ubl.at_line': 'Regel {line}',
  'reason.ubl.empty': 'Het bestand is leeg.',
  'reason.ubl.too_large':
    'Het bestand is groter dan {megabytes} MB. Een factuur met haar bijlagen is kleiner.',
  'reason.ubl.encoding':
    'Het bestand staat niet in de tekenset die het noemt, of in een onbekende. Vraag het in UTF-8.',
  'reason.ubl.document_type':
    'Het bestand bevat een documenttypedeclaratie. Een factuur heeft die niet nodig en er kan iets schadelijks in zitten; daarom is het niet geopend.',
  'reason.ubl.malformed': 'Dit is geen geldige XML. De lezer meldt: {said}',
  'reason.ubl.not_an_invoice': 'Dit is geen UBL-factuur of -creditnota, maar een “{root}”.',
  'reason.ubl.wrong_namespace':
    'Dit heet {root}, maar is niet geschreven in UBL 2.1 (de namespace is “{namespace}”).',
  'reason.ubl.number_missing': 'De factuur heeft geen nummer.',
  'reason.ubl.number_too_long': 'Het factuurnummer is langer dan {most} tekens.',
  'reason.ubl.issue_date_missing': 'De factuur heeft geen datum.',
  'reason.ubl.issue_date': 'De factuurdatum is geen bestaande dag.',
  'reason.ubl.currency_missing': 'De factuur noemt geen valuta.',
  'reason.ubl.currency_unknown': 'Saldo neemt geen betalingen aan in de valuta “{currency}”.',
  'reason.ubl.currency_contradicts':
    'Een bedrag ({element}) staat in {stated}, maar de factuur in {currency}. Wat er te betalen is, staat niet vast.',
  'reason.ubl.amount': 'Een bedrag ({element}) is niet te lezen: “{amount}”.',
  'reason.ubl.amount_decimals':
    'Een bedrag ({element}) heeft meer decimalen dan {currency} kent: “{amount}”. Afronden zou gokken zijn.',
  'reason.ubl.payable_missing': 'De factuur zegt niet wat er te betalen is.',
  'reason.ubl.payable_negative':
    'Het te betalen bedrag is negatief ({amount}). Geld terug voor de klant hoort op een creditnota.',
  'reason.ubl.payable_contradicts':
    'De factuur vraagt {payable}, maar het totaal min wat vooruit is betaald is {due}. Wat er te betalen is, staat niet vast.',
  'reason.ubl.total_contradicts':
    'De bedragen kloppen niet: zonder btw en btw zijn samen {found}, het totaal zegt {stated}.',
  'reason.ubl.vat_does_not_add_up': 'De btw-bedragen zijn samen {found}, de factuur zegt {stated}.',
  'reason.ubl.lines_do_not_add_up': 'De regels zijn samen {found}, de factuur zegt {stated} zonder btw.',
  'reason.ubl.line_without_amount': 'Een regel heeft geen bedrag.',
  'reason.ubl.due_date': 'De vervaldatum is geen bestaande dag en is weggelaten.',
  'reason.ubl.plates_differ': 'De factuur noemt meer dan één kenteken ({plates}); er is er geen overgenomen.',
}
