/** The terminals and their setting up. */
export const terminals = {
  'terminals.title': 'Terminals',
  'terminals.lead': 'Which terminal is free, and who uses the others.',
  'terminals.none': 'No terminal yet',
  'terminals.none.hint':
    'Add one to take card payments. You need its address in your network and a contract with its provider.',
  'terminals.add': 'Add a terminal',
  'terminals.edit': 'Change',
  'terminals.edit_one': 'Change {terminal}',
  'terminals.switch_off': 'Switch off',
  'terminals.switch_on': 'Switch on',
  'terminals.switched_off': '{terminal} is switched off',
  'terminals.use.free': 'Free',
  'terminals.use.running': 'Busy with {invoice}: {person} at {till}',
  'terminals.use.held': 'Held: the outcome of {invoice} is not known yet ({person} at {till})',
  'terminals.use.off': 'Switched off',
  'terminals.check': 'Test the connection',
  'terminals.alive': 'The terminal answers',
  'terminals.not_alive': 'The terminal does not answer',
  'terminals.driver': 'Kind of connection',
  'terminals.checklist': 'What must be done first',
  'terminals.name': 'Name',
  'terminals.name.hint': 'As people call it here: “Counter left”.',
  'terminals.shop': 'Shop',
  'terminals.advanced':
    '{count, plural, one {One more setting, good as it is} other {# more settings, good as they are}}',
  'terminals.save': 'Save',
} as const
