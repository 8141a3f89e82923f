import type { TerminalModel } from '../terminals/terminal.ts'

// REQUIREMENTS T5, and the fact sheet of CCV, part 5: these four stop on this day and cannot work with Cloud Connect.
const vxEnds = '2026-10-01'

const vx = (name: string, title: string): TerminalModel => ({
  name,
  title,
  endOfLife: vxEnds,
  refusal: { code: 'terminal.model_not_for_cloud', params: { model: title, date: vxEnds } },
})

const current = (name: string, title: string): TerminalModel => ({
  name,
  title,
  endOfLife: null,
  refusal: null,
})

/** The terminals CCV sells for its cloud, and those it no longer connects. */
export const cloudModels: readonly TerminalModel[] = [
  current('nexus-pad', 'CCV Nexus Pad'),
  current('a920', 'CCV Mobile A920'),
  current('a77', 'CCV Compact A77'),
  vx('vx520-vx820', 'Vx520 with Vx820'),
  vx('vx520-budget', 'Vx520 Budget'),
  vx('vx820-its', 'Vx820 ITS'),
  vx('vx680', 'Vx680'),
]

/** The terminals that speak OPI-NL in the shop's own network (part 5). */
export const localModels: readonly TerminalModel[] = [
  current('v400m', 'V400m'),
  { name: 'vx820-its', title: 'Vx820 ITS', endOfLife: vxEnds, refusal: null },
]
