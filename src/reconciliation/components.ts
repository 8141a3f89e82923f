import type { Links } from './links.ts'

/** Items that hang together by shared references, directly or through others. */
export interface Component {
  readonly lefts: readonly number[]
  readonly rights: readonly number[]
}

/**
 * Calls `visit` for every group of items that links of the wanted kind hold together, and `alone` for the ordinary
 * case of two items that have no other link at all.
 */
export const eachComponent = (
  links: Links,
  isWanted: (place: number) => boolean,
  alone: (place: number) => boolean,
  visit: (component: Component) => void,
): void => {
  const leftCount = links.leftStart.length - 1
  const leftSeen = new Uint8Array(leftCount)
  const rightSeen = new Uint8Array(links.rightStart.length - 1)
  for (let left = 0; left < leftCount; left++) {
    const place = links.leftStart[left] as number
    const count = (links.leftStart[left + 1] as number) - place
    if (leftSeen[left] || count === 0) continue
    if (
      count === 1 &&
      degreeOfRight(links, links.right[place] as number) === 1 &&
      (!isWanted(place) || alone(place))
    )
      continue
    const component = walk(links, isWanted, left, leftSeen, rightSeen)
    if (component.rights.length > 0) visit(component)
  }
}

const degreeOfRight = ({ rightStart }: Links, right: number): number =>
  (rightStart[right + 1] as number) - (rightStart[right] as number)

const walk = (
  links: Links,
  isWanted: (place: number) => boolean,
  first: number,
  leftSeen: Uint8Array,
  rightSeen: Uint8Array,
): Component => {
  const lefts = [first]
  const rights: number[] = []
  leftSeen[first] = 1
  let atRight = 0
  for (let atLeft = 0; atLeft < lefts.length || atRight < rights.length; ) {
    if (atLeft < lefts.length) {
      const left = lefts[atLeft++] as number
      for (
        let place = links.leftStart[left] as number;
        place < (links.leftStart[left + 1] as number);
        place++
      ) {
        const right = links.right[place] as number
        if (rightSeen[right] || !isWanted(place)) continue
        rightSeen[right] = 1
        rights.push(right)
      }
      continue
    }
    const right = rights[atRight++] as number
    for (let at = links.rightStart[right] as number; at < (links.rightStart[right + 1] as number); at++) {
      const place = links.rightLinks[at] as number
      const left = links.left[place] as number
      if (leftSeen[left] || !isWanted(place)) continue
      leftSeen[left] = 1
      lefts.push(left)
    }
  }
  return { lefts, rights }
}

/** The places of a left item's links. */
export const placesOfLeft = (links: Links, left: number): number[] => {
  const places: number[] = []
  for (let place = links.leftStart[left] as number; place < (links.leftStart[left + 1] as number); place++)
    places.push(place)
  return places
}

/** The places of a right item's links. */
export const placesOfRight = (links: Links, right: number): number[] => [
  ...links.rightLinks.subarray(links.rightStart[right], links.rightStart[right + 1]),
]
