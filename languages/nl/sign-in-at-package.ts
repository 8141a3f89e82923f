import type { signInAtPackage as english } from '../en/sign-in-at-package.ts'

export const signInAtPackage: Record<keyof typeof english, string> = {
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
