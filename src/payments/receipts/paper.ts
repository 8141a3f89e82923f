/** What stands on paper, whatever prints it: a PDF, a roll printer, a screen. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly centred?: boolean; readonly strong?: boolean }
  | { readonly kind: 'pair'; readonly left: string; readonly right: string; readonly strong?: boolean }
  /** Lines of a terminal, unchanged, in letters of one width. */
  | { readonly kind: 'terminal'; readonly lines: readonly string[] }
  /** A line to sign or write on, with what it is for below. */
  | { readonly kind: 'signature'; readonly label: string }
  /** Says in a frame what kind of paper this is: a copy. */
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'space' }

export interface Paper {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly blocks: readonly Block[]
}
