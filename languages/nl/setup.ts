import type { setup as english } from '../en/setup.ts'

export const setup: Record<keyof typeof english, string> = {
  'settings.surplus': 'Meer dan de factuur',
  'settings.surplus.lead':
    'Wat geld boven een factuur aan de balie kan zijn. Het komt nooit op de factuur; elke soort heeft een eigen rekening en een eigen btw.',
  'settings.surplus.vat': 'Btw erin',
  'settings.surplus.vat_of': 'Btw in {kind}',
  'settings.surplus.outside': 'buiten de btw',
  'settings.surplus.no_vat': 'Zonder btw: het gaat van de pas naar de kas.',
  'settings.surplus.wrong': 'Een tarief is een getal als 21 of 9,5.',
  'settings.surplus.on': '{kind} staat aan de balie',
  'settings.surplus.off': '{kind} staat niet meer aan de balie',
  'settings.refund_limit': 'Meest dat in één keer mag worden teruggegeven',
  'settings.refund_limit.hint': 'Leeg: geen grens. Alleen voor wie geld mag teruggeven.',
  'setup.title': 'Saldo inrichten',
  'setup.lead':
    'Vijf stappen van niets tot de eerste betaling. Stop wanneer u wilt: Saldo ziet zelf hoe ver u bent.',
  'setup.here': '(hier bent u)',
  'setup.steps': 'Stappen',
  'setup.open': 'Inrichthulp',
  'setup.begin': 'Beginnen met inrichten',
  'setup.go_on': 'Verder met inrichten',
  'setup.new.title': 'Saldo is nog niet ingericht',
  'setup.new.hint': 'Koppel uw betaaldienst en uw boekhouding: dat duurt ongeveer tien minuten.',
  'setup.step.account': '{provider} koppelen',
  'setup.step.books': 'De boekhouding koppelen',
  'setup.step.books_of': '{package} koppelen',
  'setup.step.ledgers': 'Kiezen waar betalingen worden geboekt',
  'setup.step.terminal': 'Een pinapparaat toevoegen',
  'setup.step.test': 'Proberen met één cent',
  'setup.step.done': 'Klaar',
  'setup.state.done': 'Klaar',
  'setup.state.to_do': 'Te doen',
  'setup.state.trouble': 'Vraagt aandacht',
  'setup.state.later': 'Komt later',
  'setup.state.not_needed': 'Niet nodig',
  'setup.next': 'Volgende: {step}',
  'setup.finish': 'Afronden',
  'setup.later.books': 'Koppel eerst de boekhouding: uit haar dagboeken en grootboeken kiest u.',
  'setup.later.test':
    'Voor de proef zijn een pinapparaat, een koppeling met de boekhouding en een plek voor elke rekening nodig. Wat nog ontbreekt:',
  'setup.may_not': 'Deze stap moet iemand met het recht “{right}” doen.',
  'setup.change': 'Wijzigen',

  'setup.account.lead':
    'De sleutel opent {provider} voor al uw pinapparaten. U voert hem één keer in; Saldo bewaart hem verzegeld en laat hem niemand meer zien.',
  'setup.account.where': 'Waar vind ik die?',
  'setup.account.connect': 'Koppelen',
  'setup.account.kept': '{provider} kent de sleutel',
  'setup.account.checked': 'Gecontroleerd',
  'setup.account.not_needed': 'Uw pinapparaten hebben al wat ze nodig hebben',
  'setup.account.not_needed.hint':
    'Voer de sleutel hier alleen in als u er meer pinapparaten mee wilt toevoegen.',
  'setup.account.replace': 'Een andere sleutel invoeren',
  'setup.account.replace.hint':
    'Pinapparaten die er al zijn houden de sleutel die ze hebben; wijzig die bij het pinapparaat zelf.',
  'setup.account.local': 'Mijn pinapparaten staan in ons eigen netwerk en hebben geen sleutel nodig',

  'setup.books.lead': 'Saldo boekt daar elke betaling. Eerst ziet u welke administratie de sleutel opent.',
  'setup.books.which': 'Boekhoudpakket',
  'setup.books.check': 'Kijken wat de sleutel opent',
  'setup.books.opens': 'De sleutel opent deze administratie',
  'setup.books.right': 'Is dit de juiste?',
  'setup.books.connect': 'Ja, koppelen',
  'setup.books.not_right': 'Nee, een andere sleutel invoeren',
  'setup.books.connected': 'Gekoppeld met {administration}',
  'setup.books.from': 'Betalingen boeken vanaf',
  'setup.books.from.hint':
    'Betalingen van deze dag en later worden geboekt. Wat eerder was blijft zoals het is.',

  'setup.ledgers.lead': 'Wat Saldo zou kiezen is ingevuld. Kijk het na, wijzig wat u anders wilt, en sla op.',
  'setup.ledgers.save': 'Deze keuzes opslaan',
  'setup.ledgers.all': 'Elke rekening heeft haar plek',
  'setup.ledgers.more': 'Elk merk, elke kas en elke soort kan bij Koppelingen een eigen plek krijgen.',
  'setup.ledgers.none_fits': 'Niets in {package} past. Maak het daar aan en kijk dan opnieuw.',
  'setup.ledgers.look_again': 'Opnieuw kijken in {package}',
  'setup.ledgers.suggested': 'Voorgesteld',

  'setup.terminal.lead': 'Het pinapparaat waaraan uw klanten betalen.',
  'setup.terminal.reused':
    'De sleutel van de eerste stap wordt gebruikt; u hoeft hem niet nog eens in te voeren.',
  'setup.terminal.add': 'Dit pinapparaat toevoegen',
  'setup.terminal.unseen': 'Toch toevoegen',
  'setup.terminal.there': '{count, plural, one {Dit pinapparaat is er} other {Deze pinapparaten zijn er}}',
  'setup.terminal.another': 'Nog een toevoegen',

  'setup.test.lead':
    'Saldo speelt een betaling van één cent, van het pinapparaat tot in de boeken. Het is nagebootst: geen pas, geen geld, en in uw boekhouding wordt niets geschreven.',
  'setup.test.simulated': 'Nagebootst',
  'setup.test.what':
    'De instellingen van uw pinapparaat en uw keuzes voor de boekhouding zijn echt. Het pinapparaat en de boekhouding aan de andere kant zijn simulatoren, die alleen voor deze proef in Saldo draaien. {package} wordt één keer gevraagd welke dagboeken en grootboeken er zijn.',
  'setup.test.terminal': 'Pinapparaat',
  'setup.test.run': 'De proef spelen',
  'setup.test.again': 'Nog eens spelen',
  'setup.test.running': 'De proef loopt',
  'setup.test.passed': 'De proef is geslaagd',
  'setup.test.passed.hint':
    'Eén cent ging van het pinapparaat naar de boeken, en daar staat niets meer open.',
  'setup.test.failed': 'De proef stopte hier',
  'setup.test.last': 'Gespeeld door {person}',

  'setup.stage.choices': 'De boekhouding vragen naar haar dagboeken en grootboeken',
  'setup.stage.accounts': 'Kijken waar pinbetalingen worden geboekt',
  'setup.stage.stand_ins': 'Een nagebootst pinapparaat en een nagebootste boekhouding starten',
  'setup.stage.answers': 'Kijken of beide antwoorden',
  'setup.stage.paid': 'Eén cent betalen aan het nagebootste pinapparaat',
  'setup.stage.posted': 'De journaalpost schrijven',
  'setup.stage.booked': 'Boeken in de nagebootste boekhouding',
  'setup.stage.read_back': 'De boeking teruglezen',
  'setup.stage.settled': 'Kijken dat er niets meer openstaat',
  'setup.played.choices': '{package} heeft {count} dagboeken en grootboeken',
  'setup.played.accounts': 'Pinbetalingen worden geboekt op {place}',
  'setup.played.stand_ins': 'Simulatoren van {terminal} en {package} zijn gestart',
  'setup.played.answers': 'Beide antwoorden: {terminal} en {package}',
  'setup.played.paid': 'Goedgekeurd: {amount} {issuer} (code {code})',
  'setup.played.posted': 'Debet {debit}, credit {credit}',
  'setup.played.booked': '{amount} geboekt op {place}, op factuur {number}',
  'setup.played.read_back': 'Teruggevonden als {reference}: {amount}',
  'setup.played.settled': 'Op factuur {number} staat {open} open',

  'setup.done.title': 'Alles is ingericht',
  'setup.done.hint':
    'Betalingen aan de balie gaan naar het pinapparaat en van daar naar de boeken, zonder dat iemand iets intypt.',
  'setup.done.desk': 'Naar de balie',
  'setup.done.not_yet': 'Nog niet alles is klaar',

  'terminal.ccv_cloud.where_found':
    'In MyCCV, de site van CCV voor winkels. Een sleutel die met l_ begint is voor echte betalingen, een met t_ om te testen. Vindt u er geen, vraag CCV dan om Cloud Connect en de API-sleutel voor uw contract aan te zetten.',

  'reason.setup.no_account': 'Pinapparaten van de soort {driver} hebben geen eigen sleutel.',
  'reason.setup.no_stand_in':
    'Er is geen simulator die de plaats van {party} kan innemen, zodat dit niet te proberen is.',
  'reason.setup.read_back_differs': 'De boeking {reference} staat er anders dan gevraagd.',
  'reason.setup.still_open': 'Factuur {number} staat daar nog open.',
  'reason.setup.rehearsal_lost': 'Saldo is intussen gestopt. Speel de proef opnieuw.',

  'action.setup.account': 'koppelde een betaaldienst',
  'action.setup.rehearse': 'speelde de proef met één cent',
}
