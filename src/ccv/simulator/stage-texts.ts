/** What a terminal shows. */
export const stageTexts = {
  welcome: ['Welkom'],
  card: ['Bied uw kaart aan'],
  pin: ['Voer uw pincode in'],
  host: ['Een ogenblik geduld'],
  printing: ['Akkoord'],
  declined: ['Betaling geweigerd'],
  aborted: ['Betaling afgebroken'],
  busy: ['Terminal bezig', 'Even geduld'],
  owed: ['Bon nog niet afgedrukt'],
  unplugged: ['Geen netwerk'],
} as const
