import type { orders as english } from '../en/orders.ts'

export const orders: Record<keyof typeof english, string> = {
  'reason.order.not_found': 'Deze werkorder bestaat niet.',
  'reason.order.number_missing': 'De werkorder heeft een nummer nodig.',
  'reason.order.number_taken': 'Er is al een werkorder {number}. Kies een ander nummer.',
  'reason.order.id_taken': 'Deze id is al van een andere werkorder.',
  'reason.order.invoiced_before': 'Werkorder {order} is al gefactureerd, op factuur {invoice}.',
  'reason.order.customer_missing': 'Vul in wie de klant is.',
  'reason.order.shop_unknown': 'Deze vestiging bestaat niet.',
  'reason.order.adviser_unknown': 'Deze adviseur bestaat niet.',
  'reason.order.negative': 'De regels komen samen onder nul uit. Wat de klant terugkrijgt is geen werkorder.',
  'reason.order.no_lines': 'Er is minstens één regel nodig.',
  'reason.order.line_text': 'Regel {line} heeft geen omschrijving.',
  'reason.order.line_quantity': 'Het aantal van regel {line} is geen getal: “{quantity}”.',
  'reason.order.line_vat_rate':
    'Het btw-tarief van regel {line} klopt niet: “{rate}”. Schrijf het in procenten met een punt, zoals 21 of 9.5.',
  'reason.order.line_amount':
    'Het bedrag van regel {line} is niet te lezen: “{amount}”. Schrijf het met een punt en zonder scheidingstekens, zoals 1234.50.',
  'reason.order.line_decimals':
    'Het bedrag van regel {line} heeft meer decimalen dan {currency} heeft ({digits}): “{amount}”.',
  'reason.order.line_too_large': 'Het bedrag van regel {line} is te groot: “{amount}”.',
  'reason.order.other_currency':
    'Dit is in {currency}, en deze organisatie houdt haar boeken in {own}. Saldo rekent niet om.',
  'reason.invoice.not_found': 'Deze factuur bestaat niet.',
  'reason.invoice.number_missing': 'De factuur heeft een nummer nodig.',
  'reason.invoice.number_taken': 'Er is al een factuur {number}. Kies een ander nummer.',
  'reason.invoice.id_taken': 'Deze id is al van een andere factuur.',
  'reason.invoice.day': '“{day}” is geen dag van de kalender.',
  'reason.invoice.negative':
    'De regels komen samen onder nul uit. Wat de klant terugkrijgt hoort op een creditnota.',
  'reason.invoice.more_than_open': 'Dit is meer dan er nog openstaat op de factuur.',
  'reason.invoice.imported_before': 'Dit document is al eerder geïmporteerd.',
  'reason.invoice.import_number_taken':
    '{kind, select, credit_note {Creditnota} other {Factuur}} {number} is er al, en komt ergens anders vandaan. Er is niets veranderd.',
  'reason.invoice.imported_differently':
    '{kind, select, credit_note {Creditnota} other {Factuur}} {number} is er al en zegt iets anders; er is niets veranderd.{total, select, differs { Totaal: {newTotal} in het bestand, {oldTotal} hier.} other {}}{vat, select, differs { Btw: {newVat} in het bestand, {oldVat} hier.} other {}}{prepaid, select, differs { Vooruitbetaald: {newPrepaid} in het bestand, {oldPrepaid} hier.} other {}}{issuedOn, select, differs { Datum: {newIssuedOn} in het bestand, {oldIssuedOn} hier.} other {}}{customer, select, differs { Klant: {newCustomer} in het bestand, {oldCustomer} hier.} other {}}{lines, select, differs { De regels verschillen.} other {}} Een correctie heeft een eigen nummer nodig.',
  'reason.invoice.total_negative': 'Het totaal van dit document is negatief ({total}).',
  'reason.invoice.prepaid_negative': 'Wat dit document vooruitbetaald noemt, is negatief ({prepaid}).',
  'reason.input.not_base64': 'Het bestand is niet heel aangekomen. Sleep het opnieuw hierheen.',
  'warning.invoice.credits_unknown':
    'De creditnota draait factuur {number} terug, en die is hier niet. Zij staat op zichzelf.',
  'warning.invoice.credits_nothing':
    'De creditnota zegt niet welke factuur zij terugdraait. Zij staat op zichzelf.',
  'warning.invoice.other_seller':
    'Het document komt van {seller} ({vatId}), en dat is geen vestiging van deze organisatie.',
  'import.imported': '{kind, select, credit_note {Creditnota} other {Factuur}} {number} is geïmporteerd.',
  'import.known':
    '{kind, select, credit_note {Creditnota} other {Factuur}} {number} is er al; er is niets veranderd.',
  'import.unreadable_file': 'Het bestand is niet te lezen: {said}',
  'reason.import.no_files': 'Noem minstens één bestand: saldo import invoice BESTAND…',
  'reason.import.organisation_unclear': 'Zeg welke organisatie bedoeld is: --organisation NAAM',
  'reason.import.organisation_unknown': 'Er is geen organisatie “{wanted}”.',
  'reason.import.person_unknown': 'Er is hier niemand met het e-mailadres {email}.',
  'reason.import.no_administrator':
    'Deze organisatie heeft geen actieve beheerder; zeg wie er importeert: --as E-MAILADRES',
  'reason.import.may_not': '{name} heeft niet het recht om facturen te importeren.',
  'import.line': '{file}: {text}',
}
