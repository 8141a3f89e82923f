import type { booksMoneybird as english } from '../en/books-moneybird.ts'

export const booksMoneybird: Record<keyof typeof english, string> = {
  'reason.moneybird.not_signed_in': 'Voor deze koppeling heeft zich nog niemand bij Moneybird aangemeld.',
  'reason.moneybird.signed_out':
    'Moneybird heeft de aanmelding beëindigd. Koppel opnieuw: iemand meldt zich nog eens aan, en alles gaat verder.',
  'reason.moneybird.unauthorised': 'Moneybird accepteert de aanmelding niet, ook een verse niet.',
  'reason.moneybird.app_unknown':
    'Moneybird kent deze Client ID niet, of het Client Secret hoort er niet bij. Kopieer beide opnieuw van moneybird.com/user/applications.',
  'reason.moneybird.no_token': 'Moneybird heeft Saldo niet binnengelaten.',
  'reason.moneybird.no_token_now':
    'Moneybird laat op dit moment niemand binnen. Saldo probeert het vanzelf opnieuw.',
  'reason.moneybird.sign_in_refused': 'De aanmelding is bij Moneybird geweigerd. Er is niets gekoppeld.',
  'reason.moneybird.sign_in_broken':
    'De aanmelding bij Moneybird is niet afgerond, of duurde te lang. Begin er nog eens aan.',
  'reason.moneybird.no_administration': 'Er is nog geen administratie gekozen.',
  'reason.moneybird.administration_closed':
    'Wie zich heeft aangemeld, kan deze administratie niet (meer) openen. Kies een andere, of meld u aan als iemand die dat wel kan.',
  'reason.moneybird.suspended': 'Moneybird heeft deze administratie geblokkeerd.',
  'reason.moneybird.currency_unknown': 'Deze administratie wordt gevoerd in een munt die Saldo niet kent.',
  'reason.moneybird.right_missing': 'Wie zich heeft aangemeld, heeft hier in Moneybird geen recht voor.',
  'reason.moneybird.rights_missing':
    'Wie zich heeft aangemeld, mist deze rechten in Moneybird: {rights}. Meld u aan als iemand die ze heeft.',
  'reason.moneybird.limited':
    'Moneybird neemt op dit moment geen verzoeken meer aan. Saldo probeert het over {seconds} seconden opnieuw.',
  'reason.moneybird.out_of_order': 'Moneybird is op dit moment buiten gebruik of in onderhoud.',
  'reason.moneybird.not_read': 'Moneybird kon deze vraag niet beantwoorden.',
  'reason.moneybird.refused': 'Moneybird heeft deze boeking geweigerd.',
  'reason.moneybird.invoice_gone':
    'Factuur {number} staat niet meer in Moneybird: iemand heeft haar daar verwijderd.',
  'reason.moneybird.draft':
    'Factuur {number} is in Moneybird nog een concept. Saldo verstuurt haar nooit; zodra u haar hebt verstuurd, kan er een betaling op.',
  'reason.moneybird.uncollectible': 'Factuur {number} is in Moneybird als oninbaar opgegeven.',
  'reason.moneybird.other_currency':
    'Factuur {number} is in Moneybird in {currency}. Betalingen in een andere munt dan die van de administratie, of van de factuur, boekt u daar met de hand.',
  'reason.moneybird.base_currency_only': 'Dit is in {currency}, en de administratie in Moneybird niet.',
  'reason.moneybird.already_paid': 'Factuur {number} is in Moneybird al betaald.',
  'reason.moneybird.open_smaller': 'Op factuur {number} staat in Moneybird minder open dan deze betaling.',
  'reason.moneybird.paid_less': 'Op factuur {number} is in Moneybird minder betaald dan er teruggaat.',
  'reason.moneybird.money_back_off':
    'Geld terug op factuur {number} boekt Saldo niet: dat staat uit bij de instellingen van deze koppeling.',
  'reason.moneybird.period_locked':
    'De boeken in Moneybird zijn afgesloten tot en met {until}. Verplaats daar de afgesloten periode, of laat uw boekhouder het boeken.',
  'reason.moneybird.one_line_only':
    'Moneybird neemt een betaling op één factuur tegelijk aan. Deze gaat over meer dingen tegelijk: boek haar daar met de hand.',
  'reason.moneybird.no_such_ledger':
    'De grootboekrekening die voor dit geld gekozen is, is er geen van Moneybird. Kies haar opnieuw.',
  'reason.moneybird.booking_gone':
    'De boeking staat niet meer in Moneybird: iemand heeft haar daar verwijderd.',
  'reason.moneybird.touched':
    'Deze betaling is in Moneybird aan een bankregel gekoppeld. Ze is nu van uw boekhouder, en Saldo laat haar zo.',
  'reason.moneybird.webhook_refused':
    'Moneybird heeft niet geregeld dat het wijzigingen aan Saldo meldt. Saldo zoekt ze zelf op.',
  'moneybird.fact.currency': 'Munt',
  'moneybird.fact.locked_until': 'Afgesloten tot en met',
  'moneybird.fact.user': 'Aangemeld',
  'books.moneybird.may':
    'Leest facturen, contacten en grootboekrekeningen, en maakt betalingen op facturen, die hij ook weer kan verwijderen. Hij verstuurt nooit een factuur en maakt geen concept definitief.',
  'books.moneybird.checklist.app':
    'In Moneybird hebt u een app voor Saldo geregistreerd: moneybird.com/user/applications/new, soort OAuth, met het adres dat Saldo toont als adres om naar terug te keren.',
  'books.moneybird.checklist.sign_in':
    'Wie zich aanmeldt, mag in deze administratie verkoopfacturen, documenten, bank en instellingen zien en wijzigen.',
  'books.moneybird.checklist.ledger':
    'Er is een eigen grootboekrekening voor geld dat onderweg is, bijvoorbeeld “Pin en online betalingen onderweg”. Het is niet uw bankrekening.',
  'books.moneybird.checklist.invoices':
    'Facturen waarop betaald wordt, zijn verstuurd: een concept neemt in Moneybird geen betaling aan.',
  'books.moneybird.client_id': 'Client ID',
  'books.moneybird.client_id.hint': 'Staat bij uw app op moneybird.com/user/applications.',
  'books.moneybird.client_secret': 'Client Secret',
  'books.moneybird.client_secret.hint':
    'Staat onder de Client ID. Het opent op zichzelf niets: er meldt zich ook iemand aan.',
  'books.moneybird.payment_action': 'Hoe een betaling haar grootboekrekening krijgt',
  'books.moneybird.payment_action.hint':
    'balance_settlement: op de rekening die u koos. ledger_only: hetzelfde, zonder te zeggen hoe. none: Moneybird kiest de rekening zelf.',
  'books.moneybird.books_money_back': 'Geld terug op de factuur boeken',
  'books.moneybird.books_money_back.hint':
    'Als negatieve betaling. Zet het uit als Moneybird die niet aanneemt: wat teruggaat, wacht dan op een mens.',
  'books.moneybird.external_invoices': 'Facturen uit andere programma’s',
  'books.moneybird.external_invoices.hint':
    'Ook facturen die in Moneybird zijn ingelezen, kunnen betaald worden. Zonder die zijn er minder verzoeken nodig.',
  'books.moneybird.fresh_sign_in': 'Bij elk koppelen vragen wie het is',
  'books.moneybird.fresh_sign_in.hint':
    'Moneybird vraagt dan ook om het wachtwoord als er al iemand is aangemeld.',
  'books.moneybird.calls_in_five_minutes': 'Verzoeken in vijf minuten',
  'books.moneybird.calls_in_five_minutes.hint':
    'Moneybird neemt er 150 aan van één internetadres. Laat er enkele over voor andere programma’s in uw gebouw.',
  'books.moneybird.api_address': 'Adres van Moneybird',
  'books.moneybird.api_address.hint': 'Alleen wijzigen om een simulator te gebruiken.',
  'books.moneybird.oauth_address': 'Adres om aan te melden',
  'books.moneybird.oauth_address.hint': 'Alleen wijzigen om een simulator te gebruiken.',
  'books.moneybird.answer_ms': 'Tijd om te antwoorden',
  'books.moneybird.answer_ms.hint': 'In milliseconden.',
  'books.moneybird.longest_wait_ms': 'Langste wachttijd voor een beurt',
  'books.moneybird.longest_wait_ms.hint':
    'In milliseconden. Vraagt Moneybird om langer te wachten, dan komt het verzoek later terug.',
}
