import type { devices as english } from '../en/devices.ts'

export const devices: Record<keyof typeof english, string> = {
  'simulator.happened.authorised': '{amount} afgeschreven voor aanvraag {number} (code {code})',
  'simulator.happened.reversed': '{amount} afgeschreven voor aanvraag {number}, en teruggeboekt',
  'simulator.stage.idle': 'Klaar',
  'simulator.stage.card': 'Wacht op de kaart',
  'simulator.stage.pin': 'Wacht op de pincode',
  'simulator.stage.host': 'Vraagt het de bank',
  'simulator.stage.printing': 'Geeft de bon door',
  'simulator.stage.busy': 'Bezig met een eigen functie',
  'simulator.stage.off': 'Uitgeschakeld',
  'simulator.stage.unplugged': 'De kabel is eruit',
  'simulator.stage.paper_out': 'Papier op',
  'simulator.stage.cover_open': 'De klep staat open',
  'simulator.stage.offline': 'Offline',
  'simulator.stage.hang': 'Hangt',
  'reason.terminal.not_found': 'Dit pinapparaat bestaat niet, of het staat uit in de instellingen.',
  'reason.terminal.held':
    '{terminal} wordt nog bezet door een andere betaling. Neem een ander pinapparaat, of rond die betaling eerst af.',
  'reason.terminal.held_keeps_settings':
    'Een betaling op dit pinapparaat is nog niet afgerond: de instellingen leiden naar de uitkomst en blijven tot dan zoals ze zijn.',
  'reason.terminal.driver_not_here':
    'Deze versie van Saldo kan niet met pinapparaten van het soort {driver} praten.',
  'reason.settings.wrong': 'De instelling {field} klopt niet: {problem}.',
}
