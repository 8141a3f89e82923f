import { useRef } from 'react'
import { type MatchAccept, type MatchProposal, useAccept, useReject, useUndoMatch } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { tellTrouble } from '../ui/tell-trouble.ts'
import { useUndo } from '../ui/undo.tsx'

/** Accepting, rejecting and taking back: nobody is asked whether they are sure, for all of it can be undone. */
export const useDecide = () => {
  const t = useText()
  const offerUndo = useUndo()
  const [accepting, rejecting, undoing] = [useAccept(), useReject(), useUndoMatch()]
  const decided = useRef<string[]>([])
  const takeBack = (id: string) => {
    decided.current = decided.current.filter((one) => one !== id)
    undoing.run({ id, body: {} }).catch(tellTrouble)
  }
  const keep = (id: string, text: string) => {
    decided.current = [...decided.current.filter((one) => one !== id), id]
    offerUndo(text, () => takeBack(id))
  }
  return {
    accept: ({ id }: MatchProposal, body: MatchAccept) =>
      accepting.run({ id, body }).then(() => keep(id, t('matching.accepted')), tellTrouble),
    reject: ({ id }: MatchProposal) =>
      rejecting.run({ id, body: {} }).then(() => keep(id, t('matching.rejected')), tellTrouble),
    undo: ({ id }: MatchProposal) => takeBack(id),
    divided: ({ id }: MatchProposal) => keep(id, t('matching.divided')),
    /** The one here where it was decided, else the last that was decided at all. */
    undoLast: (here: MatchProposal | undefined) => {
      const last = here?.canUndo ? here.id : decided.current.at(-1)
      if (last !== undefined) takeBack(last)
    },
    busy: accepting.state.isPending || rejecting.state.isPending || undoing.state.isPending,
  }
}

export type Decide = ReturnType<typeof useDecide>
