import type { tasks as english } from '../en/tasks.ts'

export const tasks: Record<keyof typeof english, string> = {
  'tasks.title': 'Vraagt iemand',
  'tasks.lead': 'Wat Saldo niet zelf kan oplossen. Het oudste staat bovenaan.',
  'tasks.none': 'Niets vraagt iemand',
  'tasks.none.hint': 'Elke betaling is bekend en elke cent heeft zijn plaats.',
  'tasks.unknown': '{count, plural, one {Eén betaling is onbekend} other {# betalingen zijn onbekend}}',
  'tasks.decisions':
    '{count, plural, one {Eén beslissing wacht op een tweede persoon} other {# beslissingen wachten op een tweede persoon}}',
  'tasks.tasks': '{count, plural, one {Eén open vraag} other {# open vragen}}',
  'tasks.since': 'Sinds',
  'tasks.doing': 'Wat Saldo eraan doet',
  'tasks.doing.asked':
    '{count, plural, =0 {Het pinapparaat is nog niet gevraagd.} one {Het pinapparaat is één keer gevraagd.} other {Het pinapparaat is # keer gevraagd.}}',
  'tasks.doing.next': 'Het wordt opnieuw gevraagd',
  'tasks.doing.invoice_held':
    'Dit bedrag wordt op de factuur vastgehouden, zodat de klant niet dubbel betaalt.',
  'tasks.doing.promised': 'De factuur is vrij; terugbetaling is toegezegd, mocht dit toch betaald blijken.',
  'tasks.doing.terminal_held': '{terminal} wordt vastgehouden zolang alleen dat apparaat de uitkomst weet.',
  'tasks.doing.tells': 'Zodra er bewijs is toont deze pagina het. Niemand hoeft iets te doen.',
  'tasks.ask_now': 'Pinapparaat nu vragen',
  'tasks.sheet': 'Blad voor de helpdesk',
  'tasks.sheet.title': 'Voor de helpdesk van de aanbieder',
  'tasks.sheet.pdf': 'Afdrukken of opslaan als pdf',
  'tasks.let_go': 'De klant is vertrokken.',
  'tasks.refund_promised': 'Terugbetaling is toegezegd.',
  'tasks.own': 'U hebt deze betaling zelf aangenomen: iemand anders moet erover beslissen.',
  'tasks.whole_story': 'Het hele verhaal',
  'tasks.decide.title': 'Met de hand beslissen',
  'tasks.decide.open': 'Met de hand beslissen …',
  'tasks.decide.lead':
    'Alleen als de aanbieder u verteld heeft wat ervan geworden is en Saldo er zelf niet achter komt.',
  'tasks.decide.not_you':
    'U hebt niet het recht dit te beslissen. Vraag een bedrijfsleider of de boekhouder.',
  'tasks.decide.rules': 'Vraag eerst de aanbieder',
  'tasks.decide.rules.hint':
    'Nooit over een betaling die u zelf aannam. Boven {limit} moet een tweede persoon akkoord gaan. Uw naam en reden blijven bij de betaling; blijkt later iets anders, dan wordt beide bewaard en krijgt iemand bericht.',
  'tasks.decide.what': 'Wat is ervan geworden?',
  'tasks.decide.accepted': 'Het geld is afgeschreven',
  'tasks.decide.accepted.hint': 'De aanbieder bevestigt de betaling. De factuur geldt als betaald.',
  'tasks.decide.refused': 'Het is geweigerd',
  'tasks.decide.refused.hint':
    'De aanbieder heeft de betaling gezien en geweigerd. De factuur staat weer open.',
  'tasks.decide.not_taken': 'Het heeft nooit plaatsgevonden',
  'tasks.decide.not_taken.hint': 'De aanbieder weet er niets van. De factuur staat weer open.',
  'tasks.decide.reason': 'Hoe weet u dat?',
  'tasks.decide.reason.hint': 'Bijvoorbeeld met wie u sprak, en welk nummer u kreeg.',
  'tasks.decide.do': 'Beslissen',
  'tasks.decision.proposed': '{person} zegt: {what}',
  'tasks.decision.second': 'Een tweede persoon moet akkoord gaan.',
  'tasks.decision.agree': 'Akkoord gaan',
  'tasks.decision.agree.explain': '{person} besliste: {what}. Met uw akkoord geldt het.',
  'tasks.decision.agree.do': 'Akkoord gaan',
  'tasks.decision.withdraw': 'Intrekken',
  'tasks.decision.reject': 'Niet akkoord',
  'tasks.release': '{terminal} vrijgeven',
  'tasks.release.do': 'Pinapparaat vrijgeven',
  'tasks.release.explain':
    'Het pinapparaat kan weer gebruikt worden, maar weet na de volgende betaling misschien niet meer wat hiervan geworden is. De betaling zelf blijft onbekend en de factuur blijft vastgehouden.',
  'tasks.apply': 'Geld op de factuur boeken',
  'tasks.apply.explain': 'De factuur staat nog open voor dit bedrag. Het geld wordt daarvoor gebruikt.',
  'tasks.close': 'Dit is opgelost',
  'tasks.close.explain':
    'Zeg wat eraan gedaan is. De vraag verdwijnt van deze lijst; wat geschreven is blijft.',
}
