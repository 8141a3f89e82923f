/** Our own mistake: thrown, never returned, and caught only at the edge. */
export class Bug extends Error {
  override name = 'Bug'
}
