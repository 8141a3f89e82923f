import type { simulators as english } from '../en/simulators.ts'

export const simulators: Record<keyof typeof english, string> = {
  'simulators.title': 'Simulatorkamer',
  'simulators.lead':
    'Apparaten die alleen hier bestaan. Speel de klant, de bank of een losse kabel, en zie wat Saldo ervan maakt.',
  'simulators.none': 'Hier draait geen simulator',
  'simulators.by_hand': 'Ik speel zelf',
  'simulators.by_hand.hint': 'Uit: klant en bank spelen vanzelf en betalen meteen.',
  'simulators.screen': 'Scherm van het apparaat',
  'simulators.actions': 'Wat er bij het apparaat gebeurt',
  'simulators.faults': 'Hoe het zich misdraagt',
  'simulators.happened': 'Wat er echt gebeurde',
  'simulators.nothing_happened': 'Nog niets.',
  'simulators.paper': 'Zijn papier',
  'simulators.no_paper': 'Er hangt geen papier uit.',
  'simulator.stage.idle': 'Wacht op werk',
  'simulator.stage.card': 'Wacht op de kaart',
  'simulator.stage.pin': 'Wacht op de pincode',
  'simulator.stage.host': 'Wacht op de bank',
  'simulator.stage.printing': 'Drukt af',
  'simulator.stage.busy': 'Met zichzelf bezig',
  'simulator.stage.off': 'Uitgezet',
  'simulator.stage.unplugged': 'De kabel is eruit',
  'simulator.stage.paper_out': 'Heeft geen papier',
  'simulator.stage.cover_open': 'De klep staat open',
  'simulator.stage.offline': 'Is niet gereed',
}
