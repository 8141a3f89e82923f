export const devices = {
  'simulator.happened.authorised': 'Took {amount} for request {number} (code {code})',
  'simulator.happened.reversed': 'Took {amount} for request {number}, and gave it back',
} as const
