/**
 * A labelled corpus: what garages and shops meet at their banks, made by a generator that shares no code with the
 * engine. Rows are as they stand in a file; the truth says which belong together.
 */
export interface CorpusRow {
  readonly id: string
  readonly amount: string
  readonly currency: string
  readonly date: string
  readonly reference: string
  readonly text: string
  readonly email: string
  readonly name: string
  readonly iban: string
  readonly kind: string
}

export interface TruePair {
  readonly left: string
  /** Empty where an item has no partner. */
  readonly right: string
  readonly kind: string
}

export interface Corpus {
  readonly left: readonly CorpusRow[]
  readonly right: readonly CorpusRow[]
  readonly truth: readonly TruePair[]
}

/** Mulberry32. */
export const dice = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mix = Math.imul(state ^ (state >>> 15), 1 | state)
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix
    return ((mix ^ (mix >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const chance = (odds: number): boolean => next() < odds
  return { next, below, pick, chance }
}

type Dice = ReturnType<typeof dice>

const firstNames =
  'Anna Bert Carla Dirk Els Frank Greet Hans Ingrid Jan Karin Leo Marta Nico Olga Piet Quirine Rob Sara Tom Ulla Vera Wim Xander Yvonne Zoë Björn Åsa Giulia Marco Lars Sofie'.split(
    ' ',
  )
const lastNames =
  'Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Kuiper Postma Willems Lindqvist Johansson Andersson Nyström Rossi Bianchi Ferrari Schäfer Müller Hofstra Koster Prins Blom Molenaar Verhoeven Timmermans'.split(
    ' ',
  )
const trades = 'Bouw Transport Installatie Catering Advies Techniek Groen Schilders Koeriers Verhuur'.split(
  ' ',
)

interface Party {
  readonly name: string
  readonly email: string
  readonly iban: string
}

const digits = (random: Dice, length: number): string =>
  Array.from({ length }, (_, at) => String(at === 0 ? 1 + random.below(9) : random.below(10))).join('')

const makeParty = (random: Dice, number: number): Party => {
  const first = random.pick(firstNames)
  const last = random.pick(lastNames)
  const name = random.chance(0.3) ? `${last} ${random.pick(trades)} B.V.` : `${first} ${last}`
  return {
    name,
    email: `${first}.${last}${number}@voorbeeld.test`
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9.@]/g, ''),
    iban: `NL${10 + random.below(89)}BANK${digits(random, 10)}`,
  }
}

const money = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`

const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
const firstDay = Date.UTC(2026, 0, 5) / 86_400_000

const nothing = { reference: '', text: '', email: '', name: '', iban: '', kind: '' }

/** Makes a corpus of about `size` items on each side. */
export const makeCorpus = (seed: number, size: number): Corpus => {
  const random = dice(seed)
  const left: CorpusRow[] = []
  const right: CorpusRow[] = []
  const truth: TruePair[] = []
  const parties = Array.from({ length: Math.ceil(size / 3) }, (_, number) => makeParty(random, number))
  let invoiceNumber = 1
  const newNumber = (): string => {
    invoiceNumber += 1 + random.below(2)
    return `2026-${String(invoiceNumber).padStart(5, '0')}`
  }
  const party = (): Party => random.pick(parties)
  const somebodyElse = (who: Party): Party => {
    const other = party()
    return other.name.split(' ').some((word) => who.name.includes(word)) ? somebodyElse(who) : other
  }
  const cents = (): number =>
    random.chance(0.15)
      ? 500 * (1 + random.below(60))
      : 500 + random.below(random.chance(0.2) ? 400_000 : 60_000)
  const day = (): number => firstDay + random.below(280)
  const pay = (row: Partial<CorpusRow> & { cents: number; day: number }): string => {
    const id = `P${left.length + 1}`
    const { cents: amount, day: paid, ...rest } = row
    left.push({
      ...nothing,
      kind: 'payment',
      currency: 'EUR',
      ...rest,
      id,
      amount: money(amount),
      date: dayText(paid),
    })
    return id
  }
  const owe = (row: Partial<CorpusRow> & { cents: number; day: number }): string => {
    const id = `I${right.length + 1}`
    const { cents: amount, day: due, ...rest } = row
    right.push({
      ...nothing,
      kind: 'invoice',
      currency: 'EUR',
      ...rest,
      id,
      amount: money(amount),
      date: dayText(due),
    })
    return id
  }
  const pair = (kind: string, one: string, other: string): void =>
    void truth.push({ left: one, right: other, kind })
  /** What a bank shows of a payer: by no means always all. */
  const shown = ({ name, email, iban }: Party): Partial<CorpusRow> => ({
    name: random.chance(0.85) ? asPaid(random, name) : '',
    iban: random.chance(0.6) ? iban : '',
    email: random.chance(0.1) ? email : '',
  })
  const known = ({ name, email, iban }: Party): Partial<CorpusRow> => ({
    name,
    email: random.chance(0.5) ? email : '',
    iban: random.chance(0.4) ? iban : '',
  })
  const invoice = (who: Party, amount = cents(), due = day()) => {
    const number = newNumber()
    return { number, amount, due, id: owe({ ...known(who), cents: amount, day: due, reference: number }) }
  }
  const later = (due: number): number => due + random.below(random.chance(0.9) ? 30 : 90)

  const kinds: Readonly<Record<string, () => void>> = {
    plain: () => {
      const who = party()
      const { number, amount, due, id } = invoice(who)
      pair('plain', pay({ ...shown(who), cents: amount, day: later(due), reference: number }), id)
    },
    written_otherwise: () => {
      const who = party()
      const { number, amount, due, id } = invoice(who)
      const [year = '', serial = ''] = number.split('-')
      const text = random.pick([
        `Factuur ${year}${serial}`,
        `betaling fact.nr ${year} ${serial} dank u`,
        `INV${year}/${serial}`,
        `inv-${year}-${Number(serial)}`,
        `factuurnr.${year}.${serial} van ${dayText(due)}`,
        `0000${year}${serial}`,
        `/REMI/USTD//${number}/tel 06-${digits(random, 8)}`,
      ])
      pair('written_otherwise', pay({ ...shown(who), cents: amount, day: later(due), text }), id)
    },
    mistyped: () => {
      const who = party()
      const { number, amount, due, id } = invoice(who)
      const wrong = mistype(random, number)
      const where = random.chance(0.5) ? { reference: wrong } : { text: `factuur ${wrong}` }
      pair('mistyped', pay({ ...shown(who), cents: amount, day: later(due), ...where }), id)
    },
    cut: () => {
      const who = party()
      const { number, amount, due, id } = invoice(who)
      pair(
        'cut',
        pay({
          ...shown(who),
          cents: amount,
          day: later(due),
          text: `betaling ${number.slice(0, -1 - random.below(2))}`,
        }),
        id,
      )
    },
    sequence_only: () => {
      const who = party()
      const { number, amount, due, id } = invoice(who)
      const text = `factuur ${Number(number.slice(5))}`
      pair('sequence_only', pay({ ...shown(who), cents: amount, day: later(due), text }), id)
    },
    equal_amounts_one_day: () => {
      const amount = cents()
      const due = day()
      for (let count = 3 + random.below(4); count > 0; count--) {
        const who = party()
        const { number, id } = invoice(who, amount, due)
        const reference = random.chance(0.7) ? number : ''
        pair('equal_amounts_one_day', pay({ ...shown(who), cents: amount, day: due + 1, reference }), id)
      }
    },
    no_reference: () => {
      const who = party()
      const { amount, due, id } = invoice(who)
      const text = random.pick(['', 'bedankt', 'betaling', 'reparatie auto', 'APK 12-AB-34'])
      pair('no_reference', pay({ ...shown(who), cents: amount, day: later(due), text }), id)
    },
    partials: () => {
      const who = party()
      const { number, amount, due, id } = invoice(who)
      const first = Math.floor(amount * (0.2 + random.next() * 0.6))
      pair('partials', pay({ ...shown(who), cents: first, day: later(due), reference: number }), id)
      if (random.chance(0.7))
        pair(
          'partials',
          pay({ ...shown(who), cents: amount - first, day: later(due) + 5, text: `rest ${number}` }),
          id,
        )
    },
    several_invoices: () => {
      const who = party()
      const due = day()
      const bills = Array.from({ length: 2 + random.below(4) }, () =>
        invoice(who, cents(), due + random.below(20)),
      )
      const total = bills.reduce((sum, { amount }) => sum + amount, 0)
      const numbers = bills.map(({ number }) => number)
      const text = random.pick([
        `facturen ${numbers.join(' ')}`,
        numbers.join(', '),
        numbers.join('/'),
        numbers.map((number) => number.replace('-', '')).join('+'),
        numbers.map((number) => number.replace('-', '')).join(''),
        '',
      ])
      const id = pay({ ...shown(who), cents: total, day: due + 25, text })
      for (const bill of bills)
        pair(text === '' ? 'several_invoices_unsaid' : 'several_invoices', id, bill.id)
    },
    duplicate: () => {
      const who = party()
      const { number, amount, due, id } = invoice(who)
      const who2 = shown(who)
      pair('duplicate', pay({ ...who2, cents: amount, day: later(due), reference: number }), id)
      pair('duplicate', pay({ ...who2, cents: amount, day: later(due) + 3, reference: number }), '')
    },
    refund: () => {
      const who = party()
      const { number, amount, due, id } = invoice(who)
      pair('refund', pay({ ...shown(who), cents: amount, day: later(due), reference: number }), id)
      const back = random.chance(0.5) ? amount : Math.ceil(amount / 2)
      const credit = `C${number}`
      const note = owe({
        ...known(who),
        cents: -back,
        day: due + 40,
        reference: credit,
        text: `credit ${number}`,
        kind: 'credit_note',
      })
      pair(
        'refund',
        pay({
          ...shown(who),
          cents: -back,
          day: due + 42,
          reference: random.chance(0.5) ? credit : '',
          text: `terugbetaling ${number}`,
          kind: 'refund',
        }),
        note,
      )
    },
    payout: () => {
      const paid = day()
      const batch = `PO-${digits(random, 7)}`
      const sales = Array.from({ length: 2 + random.below(12) }, () => {
        const amount = random.chance(0.1) ? -cents() : cents()
        const who = party()
        return {
          amount,
          id: owe({
            name: who.name,
            cents: amount,
            day: paid - 1 - random.below(2),
            reference: `tr_${digits(random, 10)}`,
            text: `settlement ${batch}`,
            kind: 'transaction',
          }),
        }
      })
      const gross = sales.reduce((sum, { amount }) => sum + amount, 0)
      if (gross < 2000) return void payoutApart(sales.map(({ id }) => id))
      const fee = random.chance(0.3) ? 0 : Math.round(gross * 0.014) + 25 * sales.length
      const id = pay({
        name: 'Betaaldienst N.V.',
        cents: gross - fee,
        day: paid,
        text: `UITBETALING ${batch} ${dayText(paid)}`,
        kind: 'payout',
      })
      for (const sale of sales) pair('payout', id, sale.id)
    },
    other_payer: () => {
      const who = party()
      const payer = somebodyElse(who)
      const { number, amount, due, id } = invoice(who)
      pair('other_payer', pay({ ...shown(payer), cents: amount, day: later(due), reference: number }), id)
    },
    foreign_reference: () => {
      const who = party()
      const { amount, due, number } = invoice(who)
      pair('foreign_reference', '', `I${right.length}`)
      const alike = mistype(random, number)
      pair(
        'foreign_reference',
        pay({
          ...shown(party()),
          cents: random.chance(0.3) ? amount : cents(),
          day: later(due),
          text: `order ${random.chance(0.5) ? alike : `B${number}`}`,
        }),
        '',
      )
    },
    same_number_two_years: () => {
      const who = party()
      const serial = String(100 + random.below(9000))
      const [one, two] = [cents(), cents()]
      const due = day()
      const older = owe({
        ...known(random.chance(0.5) ? who : party()),
        cents: one,
        day: due - 365,
        reference: serial,
      })
      const newer = owe({ ...known(who), cents: two, day: due, reference: serial })
      if (one === two) return
      pair(
        'same_number_two_years',
        pay({ ...shown(who), cents: two, day: later(due), reference: serial }),
        newer,
      )
      pair('same_number_two_years', '', older)
    },
    number_in_other_number: () => {
      const who = party()
      const short = String(1000 + random.below(9000))
      const amount = cents()
      const due = day()
      pair(
        'number_in_other_number',
        '',
        owe({ ...known(somebodyElse(who)), cents: amount, day: due, reference: short }),
      )
      const text = random.pick([
        `tel 06${short}${digits(random, 4)}`,
        `NL12BANK${short}${digits(random, 6)}`,
        `order ${digits(random, 3)}${short}`,
        `ref ${short}${digits(random, 5)}`,
        `${short}-05-12 gehaald`,
      ])
      pair('number_in_other_number', pay({ ...shown(who), cents: amount, day: later(due), text }), '')
    },
    other_currency: () => {
      const who = party()
      const { number, amount, due } = invoice(who)
      pair('other_currency', '', `I${right.length}`)
      pair(
        'other_currency',
        pay({ ...shown(who), cents: amount, currency: 'SEK', day: later(due), reference: number }),
        '',
      )
    },
    short_paid: () => {
      const who = party()
      const { number, amount, due, id } = invoice(who)
      const off = random.pick([-1, 2, -3, -Math.round(amount * 0.02), 500])
      pair('short_paid', pay({ ...shown(who), cents: amount + off, day: later(due), reference: number }), id)
    },
    nobody: () => {
      pair(
        'nobody',
        pay({
          ...shown(party()),
          cents: cents(),
          day: day(),
          text: random.pick([
            'huur',
            'salaris',
            `polis ${digits(random, 8)}`,
            'terugboeking',
            `order ${digits(random, 6)}`,
          ]),
        }),
        '',
      )
    },
    unpaid: () => {
      invoice(party())
      pair('unpaid', '', `I${right.length}`)
    },
  }
  const payoutApart = (ids: readonly string[]): void => {
    for (const id of ids) pair('payout', '', id)
  }
  const names = Object.keys(kinds)
  while (left.length < size) {
    const name = random.chance(0.3) ? 'plain' : random.pick(names)
    kinds[name]?.()
  }
  return { left: shuffled(random, left), right: shuffled(random, right), truth }
}

const asPaid = (random: Dice, name: string): string => {
  const [first = '', last = '', ...rest] = name.split(' ')
  if (rest.length > 0) return random.chance(0.5) ? name : name.replace(' B.V.', ' BV').toUpperCase()
  return random.pick([
    name,
    `${first.charAt(0)}. ${last}`,
    `${last}, ${first}`,
    `${last} ${first.charAt(0)}`.toUpperCase(),
    `Hr ${first.charAt(0)} ${last}`,
  ])
}

/** One mistake of a typist; never the number itself. */
const mistype = (random: Dice, number: string): string => {
  const wrong = mistakeIn(random, number)
  return wrong === number ? mistype(random, number) : wrong
}

const mistakeIn = (random: Dice, number: string): string => {
  const at = 5 + random.below(number.length - 6)
  const now = number.charAt(at)
  const other = String((Number(now) + 1 + random.below(8)) % 10)
  switch (random.below(4)) {
    case 0:
      return number.slice(0, at) + number.charAt(at + 1) + now + number.slice(at + 2)
    case 1:
      return number.slice(0, at) + number.slice(at + 1)
    case 2:
      return number.slice(0, at) + now + number.slice(at)
    default:
      return number.slice(0, at) + other + number.slice(at + 1)
  }
}

export const shuffled = <T>(random: Dice, values: readonly T[]): T[] => {
  const all = [...values]
  for (let at = all.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[all[at], all[other]] = [all[other] as T, all[at] as T]
  }
  return all
}
