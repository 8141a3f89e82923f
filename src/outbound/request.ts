/** How a request stands with its party (law 1). It is `unknown` before the first byte leaves, and only evidence ends it. */
export type State = 'prepared' | 'unknown' | Final

/** The states that need evidence and that nothing leaves again. */
export type Final = 'accepted' | 'refused' | 'not_taken'

const next: Readonly<Record<State, readonly State[]>> = {
  prepared: ['unknown', 'not_taken'],
  unknown: ['accepted', 'refused', 'not_taken'],
  accepted: [],
  refused: [],
  not_taken: [],
}

/** The same table as the database's trigger `only_forward`, for those who want to know before they ask it. */
export const mayGo = (from: State, to: State): boolean => next[from].includes(to)

export const isFinal = (state: State): state is Final => next[state].length === 0
