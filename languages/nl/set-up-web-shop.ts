import type { setUpWebShop as english } from '../en/set-up-web-shop.ts'

export const setUpWebShop: Record<keyof typeof english, string> = {
  'account.clearing_online': '{method} via {driver}',
  'bookkeeping.account.clearing_online': 'Online betalingen via {driver}',
  'online.method.alipay': 'Alipay',
  'online.method.eps': 'eps',

  'setup.what.title': 'Wat wilt u inrichten?',
  'setup.what.lead': 'U kunt bij elke stap stoppen en later verdergaan: Saldo ziet zelf hoe ver u bent.',
  'setup.what.terminals': 'Pinapparaten',
  'setup.what.terminals.hint': 'Klanten betalen aan uw balie, en het wordt geboekt in uw boekhouding.',
  'setup.what.web_shop': 'Een webwinkel',
  'setup.what.web_shop.hint':
    'Klanten betalen online, en het wordt op hun facturen geboekt in uw boekhouding.',
  'setup.what.state.new': 'Nog niet begonnen',
  'setup.what.state.done': 'Ingericht',
  'setup.what.state.next': 'Volgende: {step}',
  'setup.what.else': 'Iets anders inrichten',
  'setup.shop.another': 'Nog een webwinkel inrichten',
  'setup.shop.title': 'Een webwinkel inrichten',
  'setup.shop.lead':
    'Van uw betaaldienst naar uw boekhouding. Er wordt niets geboekt voordat u aan het eind op Starten drukt.',

  'setup.shop.step.package': 'De boekhouding koppelen',
  'setup.shop.step.package_of': '{package} koppelen',
  'setup.shop.step.provider': 'De betaaldienst koppelen',
  'setup.shop.step.provider_of': '{provider} koppelen',
  'setup.shop.step.ledgers': 'Per betaalwijze een grootboek kiezen',
  'setup.shop.step.rules': 'Beslissen wat op u wacht',
  'setup.shop.step.look': 'Bekijken wat geboekt zou worden, en starten',
  'setup.shop.step.done': 'Klaar',

  'setup.shop.package.lead':
    'Waar de facturen van uw webwinkel staan. Betalingen vinden daar hun factuur en worden erop geboekt.',
  'setup.shop.package.works': '{package} is gekoppeld',
  'setup.shop.package.not': '{package} antwoordt niet',
  'setup.shop.package.another': 'Nog een pakket koppelen',
  'setup.shop.package.use': 'Deze webwinkel ook in {package} boeken',
  'setup.shop.package.unused': 'Betalingen van {account} worden daar niet geboekt.',
  'setup.shop.package.manage': 'Opnieuw aanmelden of een andere administratie kiezen',
  'setup.shop.desk': 'Ook boeken wat aan de balie wordt betaald',
  'setup.shop.desk.hint': 'Laat dit leeg als dat elders wordt geboekt, of als er geen balie is.',
  'connections.books_from.never': 'Alleen betalingen van webwinkels',

  'setup.shop.provider.lead':
    'Met de sleutel leest Saldo wat uw klanten hebben betaald. Er verandert daar niets, totdat u zelf geld teruggeeft.',
  'setup.shop.provider.opens': 'De sleutel werkt',
  'setup.shop.provider.opens_not': 'De sleutel werkt niet',
  'setup.shop.provider.test.title': 'Dit is een TEST-sleutel',
  'setup.shop.provider.test':
    'Hiermee komen alleen testbetalingen binnen: geen echt geld. Koppel de betaaldienst voor echte betalingen nog eens, met de echte sleutel.',
  'setup.shop.provider.name': 'Naam van de webwinkel',
  'setup.shop.provider.name.hint': 'Zoals u hem noemt: “Webwinkel banden”.',
  'setup.shop.provider.from.hint':
    'Wat op deze dag en later is betaald wordt opgehaald en straks geboekt. Wat eerder is betaald blijft ongemoeid.',
  'setup.shop.provider.into': 'Geboekt in',
  'setup.shop.provider.other_key': 'Een andere sleutel invoeren',
  'setup.shop.provider.connected': '{provider} is gekoppeld',
  'setup.shop.provider.owner': 'Account',
  'setup.shop.later.package': 'Koppel eerst de boekhouding, zodat bekend is waar betalingen heen moeten.',
  'setup.shop.later.provider': 'Koppel eerst de betaaldienst: die vertelt hoe uw klanten kunnen betalen.',

  'setup.shop.ledgers.lead':
    'Zo kunnen uw klanten betalen. Kies per betaalwijze het grootboek waarop het geld onderweg is tot de betaaldienst het uitbetaalt.',
  'setup.shop.ledgers.all': 'Hetzelfde voor alle betaalwijzen',
  'setup.shop.ledgers.all.hint': 'Vult elke rij in; u kunt er daarna nog een wijzigen.',
  'setup.shop.ledgers.done': 'Elke betaalwijze heeft een grootboek',
  'setup.shop.ledgers.in': 'In {connection}',
  'setup.shop.ledgers.no_methods':
    'De betaaldienst vertelt nu niet hoe klanten kunnen betalen: kies één grootboek voor alles.',

  'setup.shop.rules.lead':
    'Betalingen die precies bij een factuur passen worden altijd vanzelf geboekt. Over de rest beslist u hier; beide kunt u later wijzigen.',
  'setup.shop.rules.part': 'Er is minder betaald dan op de factuur openstaat',
  'setup.shop.rules.part.ask': 'Vraag het mij eerst',
  'setup.shop.rules.part.ask.hint': 'De betaling wacht bij Fouten tot iemand beslist.',
  'setup.shop.rules.part.book': 'Boek het als deelbetaling',
  'setup.shop.rules.part.book.hint': 'De rest blijft openstaan op de factuur.',
  'setup.shop.rules.back': 'Er komt geld terug nadat het is geboekt',
  'setup.shop.rules.back.hint': 'Een terugbetaling, een chargeback, een gestorneerde incasso.',
  'setup.shop.rules.back.ask': 'Vraag het mij eerst',
  'setup.shop.rules.back.ask.hint': 'De factuur gaat weer open zodra iemand akkoord geeft.',
  'setup.shop.rules.back.book': 'Corrigeer de boekhouding meteen',
  'setup.shop.rules.back.book.hint': 'De factuur gaat vanzelf weer open.',
  'setup.shop.rules.fee': 'Kosten van een terugvordering',
  'setup.shop.rules.fee.hint':
    'Wat de betaaldienst u per keer in rekening brengt. Leeg: er worden geen kosten geboekt. Met een bedrag kiest u er ook een grootboek voor.',
  'setup.shop.rules.save': 'Opslaan',
  'setup.shop.rules.saved': 'Opgeslagen',

  'setup.shop.look.fetching':
    'Uw betalingen worden opgehaald: {count, plural, =0 {nog geen} one {tot nu toe één} other {tot nu toe #}}',
  'setup.shop.look.fetching.hint': 'U mag deze pagina verlaten: het gaat vanzelf door.',
  'setup.shop.look.lead':
    'Dit zou worden geboekt. Er is nog niets geboekt, hier niet en in uw boekhouding niet.',
  'setup.shop.look.none': 'Nog geen betaling sinds {day}',
  'setup.shop.look.none.hint': 'U kunt toch starten: wat vanaf nu wordt betaald, wordt vanzelf geboekt.',
  'setup.shop.look.would':
    '{count, plural, =0 {Er zou niets worden geboekt} one {Eén betaling zou worden geboekt} other {# betalingen zouden worden geboekt}}',
  'setup.shop.look.would_not': '{count, plural, one {Eén nog niet} other {# nog niet}}',
  'setup.shop.look.open':
    '{count, plural, one {Eén betaling is nog onderweg} other {# betalingen zijn nog onderweg}}; die volgen zodra ze betaald zijn.',
  'setup.shop.look.newest': 'Dit zijn de nieuwste {count}. Voor oudere geldt hetzelfde.',
  'setup.shop.look.table': 'Wat geboekt zou worden',
  'setup.shop.look.order': 'Bestelling',
  'setup.shop.look.amount': 'Bedrag',
  'setup.shop.look.where': 'Zou worden geboekt',
  'setup.shop.look.on_invoice': 'op factuur {number}',
  'setup.shop.look.in_place': 'via {place}',
  'setup.shop.look.in': 'in {connection}',
  'setup.shop.look.no_place': 'Voor deze betaalwijze is geen grootboek gekozen.',
  'setup.shop.look.again': 'Opnieuw kijken',
  'setup.shop.look.trouble': '{connection} antwoordt op dit moment niet',
  'setup.shop.look.start': 'Starten',
  'setup.shop.look.start.hint':
    'Wat betaald is wordt vanaf nu geboekt, ook wat u hierboven ziet. Wat niet past wacht bij Fouten, met de reden erbij.',
  'setup.shop.look.missing': 'Voordat u kunt starten',
  'setup.shop.look.started': 'Gestart',

  'setup.shop.done.title': 'Uw webwinkel is ingericht',
  'setup.shop.done.hint':
    'Betalingen worden opgehaald en op hun factuur geboekt, zonder dat iemand iets typt.',
  'setup.shop.done.see': 'Naar de online betalingen',
}
