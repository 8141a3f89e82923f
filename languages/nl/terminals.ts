import type { terminals as english } from '../en/terminals.ts'

export const terminals: Record<keyof typeof english, string> = {
  'terminals.title': 'Pinapparaten',
  'terminals.lead': 'Welk pinapparaat vrij is, en wie de andere gebruikt.',
  'terminals.none': 'Nog geen pinapparaat',
  'terminals.none.hint':
    'Voeg er een toe om te kunnen pinnen. U hebt het adres in uw netwerk nodig en een contract met de aanbieder.',
  'terminals.add': 'Pinapparaat toevoegen',
  'terminals.edit': 'Wijzigen',
  'terminals.edit_one': '{terminal} wijzigen',
  'terminals.switch_off': 'Uitzetten',
  'terminals.switch_on': 'Aanzetten',
  'terminals.switched_off': '{terminal} is uitgezet',
  'terminals.use.free': 'Vrij',
  'terminals.use.running': 'Bezig met {invoice}: {person} aan {till}',
  'terminals.use.held': 'Vastgehouden: de uitkomst van {invoice} is nog niet bekend ({person} aan {till})',
  'terminals.use.off': 'Uitgezet',
  'terminals.check': 'Verbinding testen',
  'terminals.alive': 'Het pinapparaat antwoordt',
  'terminals.not_alive': 'Het pinapparaat antwoordt niet',
  'terminals.driver': 'Soort koppeling',
  'terminals.checklist': 'Wat er eerst moet gebeuren',
  'terminals.name': 'Naam',
  'terminals.name.hint': 'Zoals het hier genoemd wordt: “Balie links”.',
  'terminals.shop': 'Vestiging',
  'terminals.advanced':
    '{count, plural, one {Nog één instelling, goed zoals ze is} other {Nog # instellingen, goed zoals ze zijn}}',
  'terminals.save': 'Opslaan',
}
