import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DeskNode, startNode } from './desk-node.ts'

/** Processes for nodes, some started in advance: a crash costs one, the end of a world gives its own back. */
export interface NodePool {
  take(): DeskNode
  /** For a node that was closed and can be opened for another world. */
  giveBack(node: DeskNode): void
  stop(): void
}

export const openNodePool = (spare: number): NodePool => {
  const cache = mkdtempSync(join(tmpdir(), 'saldo-simulation-'))
  const all = new Set<DeskNode>()
  const free: DeskNode[] = []
  const start = (): DeskNode => {
    const node = startNode(cache)
    all.add(node)
    return node
  }
  for (let one = 0; one < spare; one += 1) free.push(start())
  return {
    take: () => {
      const node = free.shift() ?? start()
      if (free.length < spare) free.push(start())
      return node
    },
    giveBack: (node) => void free.push(node),
    stop: () => {
      for (const node of all) node.kill()
      rmSync(cache, { recursive: true, force: true })
    },
  }
}
