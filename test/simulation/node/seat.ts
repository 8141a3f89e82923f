import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../random.ts'
import type { Timeline } from '../timeline.ts'
import { type DeskNode, type Ending, Lost } from './desk-node.ts'
import type { Opening, Order, Reply, Thrown, Wish } from './messages.ts'
import type { NodePool } from './pool.ts'

/** The place of a node: a process that is killed there is followed by another, as a supervisor would. */
export interface Seat {
  readonly name: string
  ask(order: Order, wish: Wish): Promise<Reply>
  setClock(offset: number): void
  dieAfter(points: number): void
  kill(): void
  freeze(ms: number): Promise<void>
  /** No conversation goes on; false also while nobody sits there. */
  isIdle(): Promise<boolean>
  /** Nobody follows from now on; whoever sits there goes back to the pool. */
  leave(): Promise<void>
  /** What the product should never have thrown, and processes that ended by themselves. */
  readonly bugs: readonly string[]
}

export interface SeatParts {
  readonly name: string
  readonly pool: NodePool
  readonly random: Random
  readonly timeline: Timeline
  readonly opening: () => Opening
}

export const takeSeat = async ({ name, pool, random, timeline, opening }: SeatParts): Promise<Seat> => {
  const bugs: string[] = []
  let sitting: DeskNode | null = null
  let left = false
  let following = Promise.resolve()

  const trouble = (error: Thrown, about: Readonly<Record<string, string>>): void => {
    timeline.say(name, `trouble: ${error.text.split('\n')[0]} ${JSON.stringify(about)}`)
    if (!error.away) bugs.push(error.text)
  }
  const ended = ({ killed, lastWords }: Ending): void => {
    sitting = null
    timeline.count('crashes')
    timeline.say(name, killed ? `died ${lastWords || 'at a stroke'}` : `fell over by itself: ${lastWords}`)
    if (!killed) bugs.push(`a node fell over by itself: ${lastWords}`)
    if (!left) following = follow()
  }
  const follow = async (): Promise<void> => {
    await pause(random.between(0, 80))
    while (!left && !sitting) {
      const node = pool.take()
      try {
        await node.open(opening(), { trouble, ended })
        sitting = node
        node.setClock(opening().offset)
        timeline.say(name, 'is there')
      } catch {
        // The database is away: the supervisor tries again.
        node.kill()
        await pause(30)
      }
    }
  }
  await follow()

  const here = (): DeskNode => {
    if (!sitting) throw new Lost('nobody is there', 'it died')
    return sitting
  }
  return {
    name,
    bugs,
    ask: async (order, wish) => here().ask(order, wish),
    setClock: (offset) => sitting?.setClock(offset),
    dieAfter: (points) => sitting?.dieAfter(points),
    kill: () => sitting?.kill(),
    freeze: async (ms) => {
      const node = sitting
      node?.freeze(true)
      await pause(ms)
      node?.freeze(false)
    },
    isIdle: async () => {
      try {
        return (await here().running()) === 0
      } catch {
        return false
      }
    },
    leave: async () => {
      left = true
      await following
      const node = sitting
      sitting = null
      if (!node) return
      const closed = await Promise.race([node.close().then(() => true), pause(3_000, false)]).catch(
        () => false,
      )
      if (closed) pool.giveBack(node)
      else node.kill()
    },
  }
}
