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
}
