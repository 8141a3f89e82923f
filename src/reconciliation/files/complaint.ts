/** What is wrong with a file, where: nothing of it is used then. */
export interface Complaint {
  /** Counted from 1; 0 where it is about the file as a whole. */
  readonly line: number
  /** The column by its name, empty where it is about the line. */
  readonly column: string
  /** The text `complaint.<code>`. */
  readonly code: string
  readonly params?: Readonly<Record<string, string>>
}
