export type Stage = 'card' | 'pin' | 'host' | 'printing'

interface Situation {
  readonly power: boolean
  readonly cable: boolean
  readonly paper: boolean
  readonly stage: Stage | 'busy' | 'idle'
}

/** Codes of the actions that do something now. */
export const can = ({ power, cable, paper, stage }: Situation): string[] => {
  if (!power) return ['switch_on']
  const atStage: Readonly<Record<Situation['stage'], readonly string[]>> = {
    card: ['insert_card', 'customer_stop'],
    pin: ['enter_pin', 'customer_stop'],
    host: ['approve', 'decline'],
    printing: [],
    busy: ['end_own_function'],
    idle: ['own_function'],
  }
  return [...atStage[stage], cable ? 'pull_cable' : 'plug_in', paper ? 'paper_out' : 'paper_in', 'switch_off']
}
