export const printer = {
  'reason.printer.paper_out':
    'The receipt printer is out of paper. Put in a new roll; the receipt can be printed again.',
  'reason.printer.cover_open': 'The cover of the receipt printer is open.',
  'reason.printer.offline':
    'The receipt printer says it is not ready. Switch it on or press its feed button.',
  'reason.printer.fault': 'The receipt printer reports a fault. Switch it off and on again.',
  'reason.printer.silent':
    'The receipt printer did not take the whole receipt in time. Look whether it came out.',
  'simulator.printer.action.new_paper': 'Put in a new roll',
  'simulator.printer.action.tear_off': 'Tear off the paper',
  'simulator.printer.fault.paper_out': 'Has no paper',
  'simulator.printer.fault.paper_ends': 'Runs out of paper while it prints',
  'simulator.printer.fault.cover_open': 'Its cover is open',
  'simulator.printer.fault.offline': 'Is not ready',
  'simulator.printer.fault.slow': 'Reads slowly',
  'simulator.printer.fault.cut_line': 'Loses the connection after some bytes',
  'simulator.printer.fault.no_status': 'Does not answer how it is',
  'simulator.printer.fault.hang': 'Stops reading',
} as const
