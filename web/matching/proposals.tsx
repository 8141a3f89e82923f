import { IconChecks } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { type MatchProposal, useMatchProposals } from '../api/matching.ts'
import { useMay } from '../api/session.ts'
import { useText } from '../text.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { More } from '../ui/more.tsx'
import { useShortcut } from '../ui/shortcut.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { Keys } from './keys.tsx'
import styles from './proposal.module.css'
import { Proposal } from './proposal.tsx'
import type { Remembered } from './remember.tsx'
import { useDecide } from './use-decide.ts'
import { useMatchFilter } from './use-match-filter.ts'
import { useWalk } from './walk.ts'

/** What a person ticked or chose for a proposal before deciding it. */
type Chosen = Readonly<Record<string, number>>

const isOpen = ({ state }: MatchProposal): boolean => state !== 'accepted' && state !== 'rejected'

/** The candidate a key speaks of: the only one, or the one that was chosen; none is chosen for the person. */
const candidateFor = (proposal: MatchProposal, chosen: Chosen): number | undefined =>
  proposal.candidates.length === 1 ? 0 : chosen[proposal.id]

/** A key that is there only sometimes. */
const Press = ({ of, act }: { of: string; act: () => void }) => {
  useShortcut(of, act)
  return null
}

const List = ({ proposals }: { proposals: readonly MatchProposal[] }) => {
  const mayDecide = useMay('decide-matching')
  const decide = useDecide()
  const walk = useWalk(proposals.length)
  const [chosen, setChosen] = useState<Chosen>({})
  const [remember, setRemember] = useState<Readonly<Record<string, Remembered>>>({})
  const here = proposals[walk.here]
  const choose = (proposal: MatchProposal, number: number) =>
    setChosen((known) => ({ ...known, [proposal.id]: number }))
  const accept = (proposal: MatchProposal) => {
    const candidate = candidateFor(proposal, chosen)
    walk.stay()
    decide.accept(proposal, {
      ...(candidate === undefined ? {} : { candidate }),
      ...(remember[proposal.id] ? { remember: remember[proposal.id] } : {}),
    })
  }
  const reject = (proposal: MatchProposal) => {
    walk.stay()
    decide.reject(proposal)
  }
  useShortcut('j', walk.next)
  useShortcut('k', walk.previous)
  useShortcut('a', () => here && isOpen(here) && accept(here), mayDecide)
  useShortcut('r', () => here && isOpen(here) && reject(here), mayDecide)
  useShortcut('u', () => decide.undoLast(here), mayDecide)
  const hear = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return
    if (event.key === 'ArrowDown') walk.next()
    else if (event.key === 'ArrowUp') walk.previous()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of what has the focus inside
    <div ref={walk.box} className={styles.list} onKeyDown={hear}>
      {here && here.candidates.length > 1
        ? here.candidates
            .slice(0, 9)
            .map(({ number }) => (
              <Press key={number} of={String(number + 1)} act={() => choose(here, number)} />
            ))
        : null}
      {proposals.map((proposal, at) => (
        <Proposal
          key={proposal.id}
          proposal={proposal}
          isHere={at === walk.here}
          chosen={candidateFor(proposal, chosen)}
          mayDecide={mayDecide}
          onStand={() => walk.stand(at)}
          onChoose={(number) => choose(proposal, number)}
          remember={remember[proposal.id] ?? {}}
          onRemember={(wished) => setRemember((known) => ({ ...known, [proposal.id]: wished }))}
          onAccept={() => accept(proposal)}
          onReject={() => reject(proposal)}
          decide={decide}
        />
      ))}
    </div>
  )
}

/** What was found, each with why; decided with a key or a button. */
export const Proposals = () => {
  const t = useText()
  const { id, filter } = useMatchFilter()
  const query = useMatchProposals(id, filter)
  const proposals = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.proposals), [query.data])
  return (
    <>
      <Keys />
      <Loaded query={query} skeleton={<Waiting rows={3} height={180} />}>
        {() => (
          <>
            {proposals.length === 0 ? (
              <Empty icon={IconChecks} title={t('matching.nothing')}>
                {t(filter.state === 'question' ? 'matching.nothing.question' : 'matching.nothing.other')}
              </Empty>
            ) : null}
            <List proposals={proposals} />
          </>
        )}
      </Loaded>
      <More query={query} />
    </>
  )
}
