export const devices = {
  'simulator.happened.authorised': 'Took {amount} for request {number} (code {code})',
  'simulator.happened.reversed': 'Took {amount} for request {number}, and gave it back',
  'simulator.stage.idle': 'Ready',
  'simulator.stage.card': 'Waits for the card',
  'simulator.stage.pin': 'Waits for the PIN',
  'simulator.stage.host': 'Asks the bank',
  'simulator.stage.printing': 'Hands over the receipt',
  'simulator.stage.busy': 'Busy with a function of its own',
  'simulator.stage.off': 'Switched off',
  'simulator.stage.unplugged': 'The cable is out',
  'simulator.stage.paper_out': 'Out of paper',
  'simulator.stage.cover_open': 'The cover is open',
  'simulator.stage.offline': 'Offline',
  'simulator.stage.hang': 'Hangs',
  'reason.terminal.not_found': 'There is no such terminal, or it is switched off in the settings.',
  'reason.terminal.held':
    '{terminal} is still held by another payment. Use another terminal, or finish that payment first.',
  'reason.terminal.held_keeps_settings':
    'A payment on this terminal is not finished: its settings lead to the outcome and stay as they are until then.',
  'reason.terminal.driver_not_here':
    'This version of Saldo does not speak with terminals of the kind {driver}.',
  'reason.settings.wrong': 'The setting {field} is not right: {problem}.',
} as const
