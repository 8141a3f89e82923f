import type { printer as en } from '../en/printer.ts'

export const printer: Record<keyof typeof en, string> = {
  'reason.printer.paper_out':
    'Het papier van de bonprinter is op. Doe er een nieuwe rol in; de bon kan opnieuw worden afgedrukt.',
  'reason.printer.cover_open': 'De klep van de bonprinter staat open.',
  'reason.printer.offline':
    'De bonprinter meldt dat hij niet gereed is. Zet hem aan of druk op de doorvoerknop.',
  'reason.printer.fault': 'De bonprinter meldt een storing. Zet hem uit en weer aan.',
  'reason.printer.silent':
    'De bonprinter heeft niet op tijd de hele bon aangenomen. Kijk of hij eruit is gekomen.',
  'simulator.printer.action.new_paper': 'Nieuwe rol plaatsen',
  'simulator.printer.action.tear_off': 'Papier afscheuren',
  'simulator.printer.fault.paper_out': 'Heeft geen papier',
  'simulator.printer.fault.paper_ends': 'Papier raakt op tijdens het afdrukken',
  'simulator.printer.fault.cover_open': 'De klep staat open',
  'simulator.printer.fault.offline': 'Is niet gereed',
  'simulator.printer.fault.slow': 'Leest langzaam',
  'simulator.printer.fault.cut_line': 'Verliest de verbinding na enkele bytes',
  'simulator.printer.fault.no_status': 'Antwoordt niet hoe het ermee is',
  'simulator.printer.fault.hang': 'Stopt met lezen',
}
