import type { payments as english } from '../en/payments.ts'

export const payments: Record<keyof typeof english, string> = {
  'returned.text': 'U kunt deze pagina sluiten. De balie ziet wat er van de betaling is geworden.',
  'reason.payment.zero': 'Een bedrag van nul kan niet betaald worden.',
  'reason.payment.negative':
    'Een negatief bedrag kan hier niet. Betaal terug vanaf de betaling zelf: open die bij Transacties en kies Terugbetalen, of draai daar een contante betaling terug.',
  'reason.payment.other_currency':
    'Deze factuur is in {currency}; een andere valuta kan er niet voor worden aangenomen.',
  'reason.payment.not_an_amount':
    'Dit is geen bedrag in {currency}: schrijf het als 12.50, met niet meer decimalen dan de valuta heeft.',
  'reason.payment.more_than_open':
    'Dit is meer dan er op de factuur openstaat. Zeg wat het meerdere is (fooi, vooruitbetaling, borg), of verlaag het bedrag.',
  'reason.payment.surplus_not_offered':
    'Dit soort extra bedrag wordt hier niet aangeboden. Kies een ander soort, of verlaag het bedrag.',
  'reason.payment.too_late_to_begin':
    'Saldo werd opgehouden en is niet met de betaling begonnen: er is niets naar de terminal gestuurd. Begin opnieuw.',
  'reason.refund.own_function':
    'Deze terminal kan niet vanaf de balie terugbetalen. Gebruik de terugbetaalfunctie op de terminal zelf, en leg de terugbetaling hier vast met het nummer op de bon.',
  'reason.refund.other_provider':
    'Deze terminal is van een andere aanbieder dan die de betaling deed. Kies een terminal van dezelfde aanbieder.',
  'reason.refund.not_of_this':
    'Alleen een kaartbetaling of een vastgelegde bon kan worden terugbetaald. Draai contant geld terug.',
  'reason.refund.not_accepted': 'Alleen een goedgekeurde betaling kan worden terugbetaald.',
  'reason.refund.not_positive': 'Geef aan hoeveel er terugbetaald wordt: een bedrag boven nul.',
  'reason.refund.more_than_left': 'Er kan niet meer dan {left} {currency} worden terugbetaald.',
  'reason.refund.just_given_back':
    'Er is zojuist geld van deze betaling terugbetaald, en er is minder over dan dit. Kijk wat er nog over is.',
  'reason.refund.above_limit': 'U mag per keer hooguit {limit} {currency} terugbetalen. Vraag een collega.',
  'reason.refund.no_credit_note': 'Kies een creditnota die nog moet worden uitbetaald.',
  'reason.refund.more_than_credited': 'De creditnota is lager dan dit bedrag.',
  'reason.payment.surplus_not_positive': 'Het meerdere moet meer dan nul zijn.',
  'reason.payment.not_found': 'Deze betaling bestaat niet.',
  'reason.payment.not_unknown': 'De uitkomst van deze betaling is al bekend.',
  'reason.payment.still_running': 'Het pinapparaat is nog met deze betaling bezig. Wacht tot het klaar is.',
  'reason.payment.not_running': 'Het pinapparaat is niet meer met deze betaling bezig.',
  'reason.payment.may_not_be_hidden':
    'Alleen een betaling die geweigerd of niet uitgevoerd is kan uit het overzicht. Een geslaagde of onbekende blijft staan.',
  'reason.payment.cannot_be_taken_back':
    'Alleen een contante betaling of een bon kan hier worden teruggedraaid.',
  'reason.payment.taken_back_before': 'Deze betaling is al teruggedraaid.',
  'reason.payment.above_cash_limit':
    'U mag hier hoogstens {limit} {currency} contant aannemen. Laat de klant pinnen.',
  'reason.payment.cash_rounds_to_nothing': 'Contant wordt dit bedrag op nul afgerond.',
  'reason.payment.given_too_little': 'Dit is te weinig: er moet {due} {currency} contant betaald worden.',
  'reason.right.take_cash': 'U mag geen contant geld aannemen. Laat de klant pinnen, of vraag een collega.',
  'reason.right.decide_unknown':
    'U mag niet beslissen wat een onbekende betaling was. Vraag een bedrijfsleider.',
  'reason.till.not_found': 'Deze kassa bestaat niet.',
  'reason.till.takes_no_cash': 'Deze kassa neemt geen contant geld aan.',
  'reason.till.none': 'Kies eerst aan welke kassa u staat.',
  'reason.shop.not_found': 'Deze vestiging bestaat niet.',
  'reason.slip.recorded_before': 'Deze bon is al geregistreerd.',
  'reason.invoice.held':
    'Er loopt een betaling voor dit deel van de factuur, of de uitkomst daarvan is onbekend. Alleen wat vrij is kan nu betaald worden.',
  'reason.invoice.paid': 'Deze factuur is betaald.',
  'reason.request.already_live': 'Dit wordt al gevraagd.',
  'reason.decision.not_found': 'Er is geen beslissing die op een tweede persoon wacht.',
  'reason.decision.own_payment':
    'U heeft deze betaling zelf aangenomen. Iemand anders moet erover beslissen.',
  'reason.decision.same_person':
    'U heeft deze beslissing zelf voorgesteld. Een tweede persoon moet akkoord gaan.',
  'reason.decision.open_already': 'Er wacht al een beslissing over deze betaling op een tweede persoon.',
  'reason.decision.by_hand': 'Met de hand beslist.',
  'reason.question.not_open': 'Het pinapparaat vraagt dit niet meer.',
  'reason.question.not_answered': 'Niemand heeft het pinapparaat op tijd geantwoord.',
  'reason.task.not_found': 'Dit is al afgehandeld.',
  'reason.task.invoice_not_open': 'De factuur staat niet meer open voor dit bedrag.',
  'reason.command.key_used_before': 'Deze sleutel is al voor iets anders gebruikt. Gebruik een nieuwe.',
  'reason.printer.none': 'Voor deze kassa is geen printer ingesteld.',
  'reason.simulator.not_found': 'Deze simulator bestaat niet.',

  'story.evidence.accepted': 'Goedgekeurd',
  'story.evidence.refused': 'Geweigerd',
  'story.evidence.not_taken': 'Niet uitgevoerd: er is niets gebeurd',
  'story.source.answer': 'het pinapparaat antwoordde',
  'story.source.inquiry': 'het pinapparaat is gevraagd',
  'story.source.never_sent': 'het is nooit verstuurd',
  'story.source.webhook': 'de aanbieder meldde het',
  'story.source.terminal_totals': 'de totalen van het pinapparaat',
  'story.source.settlement': 'de uitbetaling',
  'story.source.person': 'een persoon heeft beslist',
  'story.receipt.customer': 'Klantbon bewaard',
  'story.receipt.merchant': 'Winkelbon bewaard',
  'story.receipt.journal': 'Journaal bewaard',
  'story.receipt.e_journal': 'Elektronisch journaal bewaard',
  'story.question.signature': 'Het pinapparaat vroeg een handtekening',
  'story.question.identification': 'Het pinapparaat vroeg legitimatie',
  'story.question.merchant_signature': 'De terminal vroeg om uw eigen handtekening',
  'story.question.confirmation': 'Het pinapparaat stelde een vraag',
  'story.question.answered_yes': 'Antwoord: ja',
  'story.question.answered_no': 'Antwoord: nee',
  'story.remark.let_go': 'De klant is vertrokken terwijl de uitkomst onbekend was',
  'story.remark.terminal_released': 'Het pinapparaat is met een handtekening vrijgegeven',
  'story.remark.taken_back': 'Teruggedraaid',
  'story.decision.accepted': 'Voorstel: het geld is afgeschreven',
  'story.decision.refused': 'Voorstel: de betaling is geweigerd',
  'story.decision.not_taken': 'Voorstel: er is niets afgeschreven',
  'story.promise.refund': 'Er is terugbetaling beloofd als deze betaling toch geslaagd blijkt',
  'story.task.evidence_contradicts': 'Nieuw bewijs spreekt tegen wat bekend is',
  'story.task.approved_more': 'Er is meer goedgekeurd dan gevraagd',
  'story.task.returned_more': 'Er is meer terugbetaald dan gevraagd',
  'story.task.refund_owed': 'De klant heeft dubbel betaald: hij krijgt geld terug',
  'story.task.closed': 'Afgehandeld',
  'story.entry': 'Geboekt: {kind}',

  'task.evidence_contradicts':
    'Nieuw bewijs zegt dat deze betaling {proves} is, terwijl zij als {stands} bekend staat. Zoek uit wat klopt en corrigeer het.',
  'task.evidence_other_amount':
    'Nieuw bewijs zegt dat {approved} is goedgekeurd, terwijl deze betaling bekendstaat als goedgekeurd voor {stood}. Zoek uit wat klopt en herstel het.',
  'task.approved_more':
    'Het pinapparaat keurde {amount} meer goed dan gevraagd. Zoek uit waarvoor het is, of geef het terug.',
  'task.returned_more':
    'De terminal heeft {amount} meer terugbetaald dan gevraagd. Zoek uit waarom, en herstel het.',
  'task.refund_owed':
    'Deze betaling is toch geslaagd, en de klant is een terugbetaling van {amount} beloofd. Betaal het terug, of gebruik het voor de factuur.',
  'state.accepted': 'goedgekeurd',
  'state.refused': 'geweigerd',
  'state.not_taken': 'niet uitgevoerd',
  'state.unknown': 'onbekend',

  'help_desk.our_reference': 'Onze referentie',
  'help_desk.terminal_reference': 'Nummer van het pinapparaat',
  'help_desk.till': 'Kassa',
  'help_desk.operator': 'Kassamedewerker',
  'help_desk.asked':
    '{count, plural, =0 {Het pinapparaat is nog niet gevraagd wat ervan geworden is.} one {Het pinapparaat is eenmaal gevraagd wat ervan geworden is, zonder zekerheid.} other {Het pinapparaat is # maal gevraagd wat ervan geworden is, zonder zekerheid.}}',
  'reason.receipt.outcome_unknown': 'Er is nog geen bon: de uitkomst van deze betaling is onbekend.',
}
