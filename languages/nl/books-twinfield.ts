import type { booksTwinfield as english } from '../en/books-twinfield.ts'

export const booksTwinfield: Record<keyof typeof english, string> = {
  'reason.twinfield.not_signed_in': 'Voor deze koppeling heeft zich nog niemand bij Twinfield aangemeld.',
  'reason.twinfield.signed_out':
    'Twinfield heeft de aanmelding beëindigd. Koppel opnieuw: iemand meldt zich nog eens aan, en alles gaat verder.',
  'reason.twinfield.unauthorised': 'Twinfield aanvaardt de aanmelding niet, ook een nieuwe niet.',
  'reason.twinfield.forbidden': 'Wie zich heeft aangemeld, heeft hiervoor in Twinfield geen recht.',
  'reason.twinfield.client_refused':
    'Twinfield kent deze Client ID niet, of de Client secret hoort er niet bij. Neem beide opnieuw over uit het developer portal van Twinfield.',
  'reason.twinfield.no_token_now':
    'Twinfield laat op dit moment niemand binnen. Saldo probeert het vanzelf opnieuw.',
  'reason.twinfield.token_refused': 'Twinfield aanvaardt de toegang niet die het net heeft gegeven.',
  'reason.twinfield.sign_in_refused': 'De aanmelding is bij Twinfield geweigerd. Er is niets gekoppeld.',
  'reason.twinfield.sign_in_broken':
    'De aanmelding bij Twinfield is niet afgemaakt, of duurde te lang. Begin nog eens.',
  'reason.twinfield.no_offline_access':
    'Twinfield liet Saldo maar een uur binnen. De client heeft de scope offline_access nodig.',
  'reason.twinfield.no_administration':
    'Er is nog geen administratie gekozen. Tot dan wordt er niets in Twinfield geboekt.',
  'reason.twinfield.office_not_there':
    'Wie zich heeft aangemeld, kan administratie {office} niet (meer) openen. Kies een andere, of meld u aan als iemand die het wel kan.',
  'reason.twinfield.wrong_address': 'Op dit adres is geen Twinfield.',
  'reason.twinfield.busy': 'Twinfield is bezig met iets anders van deze organisatie.',
  'reason.twinfield.limited':
    'Twinfield neemt op dit moment geen aanroepen meer aan. Saldo probeert het over {seconds} seconden opnieuw.',
  'reason.twinfield.out_of_order': 'Twinfield is op dit moment in storing of in onderhoud.',
  'reason.twinfield.not_read': 'Twinfield kon deze vraag niet beantwoorden.',
  'reason.twinfield.refused': 'Twinfield heeft deze boeking geweigerd.',
  'reason.twinfield.unclear':
    'Uit het antwoord van Twinfield blijkt zowel dat de boeking er is als dat ze er niet is. Saldo kijkt wat waar is.',
  'reason.twinfield.too_many_lines':
    'Deze betaling gaat over meer dingen tegelijk dan Twinfield in één boeking aanneemt.',
  'reason.twinfield.no_item':
    'Dit hoort bij geen factuur en zou met deze instellingen in Twinfield niet terug te vinden zijn. Laat Saldo zijn boekingen in het grootboek (000) zoeken.',
  'reason.twinfield.already_paid': 'Factuur {number} is in Twinfield al betaald.',
  'reason.twinfield.open_smaller': 'Op factuur {number} staat in Twinfield minder open dan deze betaling.',
  'reason.twinfield.item_gone':
    'De boeking van factuur {number} staat niet meer in Twinfield: iemand heeft haar daar verwijderd of gewijzigd.',
  'reason.twinfield.other_debtor_ledger':
    'Factuur {number} staat in Twinfield op debiteurenrekening {ledger}, en in de instellingen staat {chosen}. Wijzig de boeking daar, of laat Saldo haar volgen.',
  'reason.twinfield.booking_gone':
    'De boeking staat niet meer in Twinfield: iemand heeft haar daar verwijderd.',
  'reason.twinfield.changed_there':
    'Deze boeking is in Twinfield gewijzigd. Ze is nu van uw boekhouder, en Saldo laat haar zoals ze is.',
  'reason.twinfield.not_lettered': 'Twinfield heeft deze betaling niet met de factuur afgeletterd.',
  'reason.twinfield.item_not_open':
    'Op factuur {number} staat in Twinfield niets meer open. De betaling is geboekt, en niet afgeletterd.',
  'reason.twinfield.matched_otherwise':
    'De betaling is in Twinfield met iets anders afgeletterd dan met haar factuur.',
  'reason.twinfield.match_stays': 'Twinfield heeft het afletteren van deze betaling niet ongedaan gemaakt.',
  'twinfield.fact.user': 'Aangemeld',
  'twinfield.fact.organisation': 'Organisatie',
  'twinfield.fact.cluster': 'Adres van de boeken',
  'books.twinfield.checklist.client':
    'In het developer portal van Twinfield (developers.twinfield.com) hebt u voor Saldo een eigen client: een OpenID Connect client ID en secret, met de flow authorization code.',
  'books.twinfield.checklist.redirect':
    'Het adres dat Saldo als terugkeeradres toont, is bij die client als redirect URL ingevuld.',
  'books.twinfield.checklist.user':
    'Wie zich aanmeldt, mag in deze administratie debiteuren en grootboekrekeningen inzien, en boekingen maken en afletteren.',
  'books.twinfield.checklist.memorial':
    'Er is een memoriaal (Instellingen, Bedrijfsinstellingen, Dagboeken) voor deze betalingen, het liefst een eigen.',
  'books.twinfield.checklist.clearing':
    'Er is een balansrekening voor geld onderweg, het liefst een voor elke betaaldienst. Het is niet uw bankrekening.',
  'books.twinfield.client_id': 'Client ID',
  'books.twinfield.client_id.hint': 'Uit het developer portal van Twinfield, developers.twinfield.com.',
  'books.twinfield.client_secret': 'Client secret',
  'books.twinfield.client_secret.hint':
    'Staat in de bevestiging van het developer portal waarin ook de client ID staat.',
  'books.twinfield.memorial': 'Memoriaal',
  'books.twinfield.memorial.hint':
    'De code onder Instellingen, Bedrijfsinstellingen, Dagboeken: meestal MEMO.',
  'books.twinfield.debtor_ledger': 'Debiteurendimensie',
  'books.twinfield.debtor_ledger.hint':
    'De balansrekening waarop staat wat klanten schuldig zijn, zoals Algemeen, Bedrijf, Balans haar heeft: meestal 1300.',
  'books.twinfield.other_debtor_ledger': 'Een factuur op een andere debiteurendimensie',
  'books.twinfield.other_debtor_ledger.hint':
    'refuse: er wordt niet geboekt, en iemand kijkt ernaar. follow: er wordt geboekt waar de factuur staat.',
  'books.twinfield.destiny': 'Boeken als',
  'books.twinfield.destiny.hint':
    'temporary: als concept, uw boekhouder kan het nog wijzigen. final: het kan alleen worden tegengeboekt.',
  'books.twinfield.sales_daybooks': 'Verkoopdagboeken',
  'books.twinfield.sales_daybooks.hint':
    'Codes van de dagboeken waarin facturen staan, met komma’s ertussen: VRK. Leeg: alle behalve bank, kas en het memoriaal hierboven.',
  'books.twinfield.write_off': 'Kleine verschillen',
  'books.twinfield.write_off.hint':
    'no: ze blijven op de factuur openstaan. writeoff, discount, currency: ze worden zo afgeboekt wanneer een betaling wordt afgeletterd.',
  'books.twinfield.write_off_limit': 'Grootste verschil om af te boeken',
  'books.twinfield.write_off_limit.hint': 'In centen.',
  'books.twinfield.descriptions': 'Omschrijvingen van facturen',
  'books.twinfield.descriptions.hint':
    'Ordernummers staan daar vaak. read: één aanroep voor elke factuur die nieuw of gewijzigd is. browse: met de lijsten, als Twinfield ze daar heeft. no: helemaal niet.',
  'books.twinfield.first_year': 'Eerste boekjaar',
  'books.twinfield.first_year.hint':
    'Openstaande facturen worden vanaf hier per jaar gelezen; alles ervoor in één keer.',
  'books.twinfield.open_browse': 'Lijst van openstaande facturen',
  'books.twinfield.open_browse.hint': 'De code van de browse: 130_3, 130_1 of 100.',
  'books.twinfield.find_browse': 'Lijst waarin boekingen worden teruggevonden',
  'books.twinfield.find_browse.hint':
    '000: alles in het grootboek. 100: alleen regels op debiteuren; dan wordt niets geboekt dat bij geen factuur hoort.',
  'books.twinfield.credits_per_minute': 'Credits per minuut',
  'books.twinfield.credits_per_minute.hint':
    'Wat de fair use policy van Twinfield deze client toestaat. Een vraag kost 1, een boeking 3. 0: hier niet tellen.',
  'books.twinfield.login_address': 'Adres om aan te melden',
  'books.twinfield.login_address.hint': 'Wijzig het alleen om naar een simulator te wijzen.',
  'books.twinfield.issuer': 'Uitgever van de aanmelding',
  'books.twinfield.issuer.hint': 'Leeg: het adres om aan te melden zonder het laatste deel, /connect.',
  'books.twinfield.keys_address': 'Adres van de sleutels',
  'books.twinfield.keys_address.hint':
    'Daarmee wordt de handtekening van elke aanmelding gecontroleerd. Leeg als Twinfield ze voor u niet publiceert.',
  'books.twinfield.answer_ms': 'Tijd om te antwoorden',
  'books.twinfield.answer_ms.hint': 'In milliseconden.',
  'books.twinfield.longest_wait_ms': 'Langst wachten op de beurt',
  'books.twinfield.longest_wait_ms.hint':
    'In milliseconden. Vraagt Twinfield om langer te wachten, dan komt de aanroep later terug.',
}
