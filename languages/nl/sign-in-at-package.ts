import type { signInAtPackage as english } from '../en/sign-in-at-package.ts'

export const signInAtPackage: Record<keyof typeof english, string> = {
  'sign_in.at': 'Aanmelden bij {package}',
  'sign_in.again': 'Opnieuw beginnen',
  'sign_in.leave':
    'Nu opent {package}. Meld u daar aan en geef toegang: u komt vanzelf hier terug en kiest dan de administratie.',
  'sign_in.redirect': 'Terugkeeradres',
  'sign_in.redirect.hint':
    'Vul het bij {package} in als terugkeeradres (redirect URI) van de toepassing, precies zoals het hier staat.',
  'sign_in.redirect.copy': 'Kopiëren',
  'sign_in.redirect.copied': 'Gekopieerd',
  'sign_in.title': '{package} koppelen',
  'sign_in.title.again': 'Opnieuw aanmelden voor {connection}',
  'sign_in.in': 'U bent aangemeld bij {package}.',
  'sign_in.in_as': 'U bent bij {package} aangemeld als {user}.',
  'sign_in.which': 'In welke administratie boekt Saldo?',
  'sign_in.as_now': 'Zoals tot nu toe',
  'sign_in.taken': 'Al gekoppeld: {connection}',
  'sign_in.none': 'Deze aanmelding opent geen administratie. Meld u aan als iemand die er in een mag werken.',
  'sign_in.connect': 'Koppelen',
  'sign_in.go_on': 'Hiermee verder',
  'sign_in.change_to': 'Overstappen naar {administration}',
  'sign_in.other.lead':
    'Meld u aan bij {package}, zo nodig als iemand anders, en kies de administratie waarin Saldo voortaan boekt.',
  'sign_in.other.title': 'Wat een andere administratie betekent',
  'sign_in.other.new': 'de nieuwe administratie',
  'sign_in.other.stays': 'Wat in {from} geboekt is, blijft daar staan en wordt niet nog eens geboekt.',
  'sign_in.other.moves': 'In {to} wordt vanaf nu alles geboekt, ook wat nog wacht.',
  'sign_in.other.accounts':
    'U kiest opnieuw waar rekeningen worden geboekt, want {to} heeft eigen grootboekrekeningen.',
  'sign_in.other.left':
    'In {from} wordt niets meer geboekt en door Saldo niets meer teruggenomen. U kunt haar later weer kiezen.',

  'reason.sign_in.first': 'Meld u eerst aan bij {package} en kies daar een administratie.',
  'reason.sign_in.not_needed': '{package} wordt met sleutels gekoppeld, zonder aanmelden.',
  'reason.sign_in.needs_page':
    'Bij het pakket meldt een mens zich aan, in de browser waarin die begon. Een API-sleutel kan dat niet.',
  'reason.sign_in.not_found':
    'Saldo weet niets van deze aanmelding, of iemand anders begon ermee. Begin opnieuw: er is niets verloren.',
  'reason.sign_in.unknown':
    'U kwam terug met een aanmelding die Saldo niet kent. Begin hier opnieuw: er is niets gewijzigd.',
  'reason.sign_in.elsewhere':
    'Deze aanmelding is in een andere browser of op een ander adres van Saldo begonnen. Begin en eindig in dezelfde browser. Er is niets gewijzigd.',
  'reason.sign_in.expired': 'De tijd voor deze aanmelding is om. Begin opnieuw: er is niets gewijzigd.',
  'reason.sign_in.used': 'Deze aanmelding is al gebruikt. Begin een nieuwe om nog eens te koppelen.',
  'reason.sign_in.not_finished':
    'U hebt zich bij het pakket nog niet aangemeld. Rond het daar af, of begin opnieuw.',
  'reason.sign_in.denied':
    'Bij het pakket is geen toegang gegeven. Er is niets gewijzigd; begin opnieuw als u die wel wilt geven.',
  'reason.sign_in.refused': 'Het pakket liet u niet binnen. Er is niets gewijzigd; begin opnieuw.',
  'reason.sign_in.interrupted':
    'Het aanmelden brak af nadat u terugkwam. Er is niets gewijzigd; begin opnieuw.',
  'reason.sign_in.of_another':
    'Deze aanmelding is voor een andere koppeling begonnen. Begin opnieuw bij deze koppeling.',
  'reason.sign_in.not_opened':
    'Met deze aanmelding opent het pakket een andere administratie dan u koos. Kies opnieuw.',
  'reason.connection.left':
    'Deze administratie is verlaten voor {by}. Wat erin geboekt is, blijft daar staan. Wilt u terug, kies haar dan bij die koppeling.',
  'reason.connection.left_before':
    'Iemand heeft net een andere administratie voor deze koppeling gekozen. Kijk nog eens bij de koppelingen.',
}
