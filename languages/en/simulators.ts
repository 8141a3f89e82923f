/** The room in which simulated devices are played. */
export const simulators = {
  'simulators.title': 'Simulator room',
  'simulators.lead':
    'Devices that exist only here. Play the customer, the bank or a loose cable, and see what Saldo makes of it.',
  'simulators.none': 'No simulator runs here',
  'simulators.by_hand': 'I play it myself',
  'simulators.by_hand.hint': 'Off: customer and bank play by themselves and pay at once.',
  'simulators.screen': 'Screen of the device',
  'simulators.actions': 'What happens at the device',
  'simulators.faults': 'How it misbehaves',
  'simulators.happened': 'What really happened',
  'simulators.nothing_happened': 'Nothing yet.',
  'simulators.paper': 'Its paper',
} as const
