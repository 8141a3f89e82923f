/**
 * The text without its embedded papers: megabytes of base64 that nobody reads here. Their line ends stay, so
 * that lines still count.
 */
export const withoutPapers = (text: string): string =>
  text
    .split('<')
    .map((piece) => (piece.length > 4000 ? withoutPaper(piece) : piece))
    .join('<')

/** `piece` is what stands between two `<`: a tag and the text behind it, or a CDATA section. */
const withoutPaper = (piece: string): string => {
  const start = piece.startsWith('![CDATA[') ? 8 : piece.indexOf('>') + 1
  const end = piece.startsWith('![CDATA[') ? piece.indexOf(']]>') : piece.length
  if (start === 0 || end < start) return piece
  const paper = piece.slice(start, end)
  // Some packages write their line ends as `&#13;`.
  if (/[^A-Za-z0-9+/=\s&#;]/.test(paper)) return piece
  return piece.slice(0, start) + paper.replace(/[^\n]+/g, '') + piece.slice(end)
}
