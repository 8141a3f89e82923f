const texts = {
  nl: {
    welcome: ['Welkom'],
    card: ['Bied uw kaart aan'],
    pin: ['Voer uw pincode in'],
    host: ['Een ogenblik geduld'],
    printing: ['Akkoord', 'Bon wordt afgedrukt'],
    approved: ['Betaling akkoord'],
    declined: ['Betaling geweigerd'],
    aborted: ['Betaling afgebroken'],
    timed_out: ['Tijd verstreken'],
    busy: ['Terminal bezig', 'Even geduld'],
    owed: ['Bon nog niet afgedrukt'],
    off: [''],
    unplugged: ['Geen verbinding met kassa'],
    signature: ['Handtekening akkoord?'],
    identification: ['Legitimatie gecontroleerd?'],
  },
  en: {
    welcome: ['Welcome'],
    card: ['Present your card'],
    pin: ['Enter your PIN'],
    host: ['One moment please'],
    printing: ['Approved', 'Printing receipt'],
    approved: ['Payment approved'],
    declined: ['Payment declined'],
    aborted: ['Payment aborted'],
    timed_out: ['Time is over'],
    busy: ['Terminal busy', 'One moment please'],
    owed: ['Receipt not printed yet'],
    off: [''],
    unplugged: ['No connection to the till'],
    signature: ['Signature correct?'],
    identification: ['Identification checked?'],
  },
} as const

export type TextName = keyof (typeof texts)['nl']

/** What the device shows; other languages of the protocol read English. */
export const textOf = (name: TextName, language: string): readonly string[] =>
  language === 'nl' ? texts.nl[name] : texts.en[name]
