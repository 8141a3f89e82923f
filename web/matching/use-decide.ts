import { useRef } from 'react'
import { type MatchAccept, type MatchProposal, useAccept, useReject, useUndoMatch } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { useUndo } from '../ui/undo.tsx'

/**
 * Accepting, rejecting and taking back: nobody is asked whether they are sure, for all of it can be undone. Who goes
 * through many does not wait for the answer about one before the next; only the same one twice is held back.
 */
export const useDecide = () => {
  const t = useText()
  const offerUndo = useUndo()
  const [accepting, rejecting, undoing] = [useAccept(), useReject(), useUndoMatch()]
  const underWay = useRef(new Map<string, Promise<unknown>>())
  const beingUndone = useRef(new Set<string>())
  const decided = useRef<string[]>([])
  const forget = (id: string) => {
    decided.current = decided.current.filter((one) => one !== id)
  }
  const takeBack = async (id: string): Promise<void> => {
    if (beingUndone.current.has(id)) return
    beingUndone.current.add(id)
    forget(id)
    await underWay.current.get(id)
    await undoing.run({ id, body: {} }).catch(tellTrouble)
    beingUndone.current.delete(id)
  }
  const keep = (id: string, text: string) => {
    forget(id)
    decided.current.push(id)
    offerUndo(text, () => void takeBack(id))
  }
  const decide = (id: string, text: string, run: () => Promise<unknown>) => {
    if (underWay.current.has(id) || beingUndone.current.has(id)) return
    forget(id)
    decided.current.push(id)
    const done = run().then(
      () => offerUndo(text, () => void takeBack(id)),
      (error: Error) => {
        forget(id)
        tellTrouble(error)
      },
    )
    underWay.current.set(id, done)
    void done.finally(() => underWay.current.delete(id))
  }
  return {
    accept: ({ id }: MatchProposal, body: MatchAccept) =>
      decide(id, t('matching.accepted'), () => accepting.run({ id, body })),
    reject: ({ id }: MatchProposal) =>
      decide(id, t('matching.rejected'), () => rejecting.run({ id, body: {} })),
    undo: ({ id }: MatchProposal) => void takeBack(id),
    divided: ({ id }: MatchProposal) => keep(id, t('matching.divided')),
    /** The one here where it was decided, else the last that was decided at all. */
    undoLast: (here: MatchProposal | undefined) => {
      const last = here?.canUndo ? here.id : decided.current.at(-1)
      if (last !== undefined) void takeBack(last)
    },
  }
}

export type Decide = ReturnType<typeof useDecide>
