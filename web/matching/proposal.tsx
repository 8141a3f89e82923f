import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { MatchProposal } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { Key } from '../ui/shortcut.tsx'
import { Candidate } from './candidate.tsx'
import { Divide } from './divide.tsx'
import { History } from './history.tsx'
import { Pairs } from './pairs.tsx'
import styles from './proposal.module.css'
import { canRemember, Remember, type Remembered } from './remember.tsx'
import type { Decide } from './use-decide.ts'

interface ProposalProps {
  readonly proposal: MatchProposal
  /** The keys speak of this one. */
  readonly isHere: boolean
  readonly chosen: number | undefined
  readonly mayDecide: boolean
  readonly onStand: () => void
  readonly onChoose: (candidate: number) => void
  readonly remember: Remembered
  readonly onRemember: (remember: Remembered) => void
  readonly onAccept: () => void
  readonly onReject: () => void
  readonly decide: Decide
}

const idsOf = (items: readonly { readonly id: string }[]): string => items.map(({ id }) => id).join(' ')

const Buttons = (props: ProposalProps & { children?: ReactNode }) => {
  const t = useText()
  const { proposal, isHere, decide, onAccept, onReject, children } = props
  const isDecided = proposal.state === 'accepted' || proposal.state === 'rejected'
  const several = proposal.candidates.length > 1
  return (
    <div className={styles.buttons}>
      {isDecided ? null : (
        <>
          <Button onClick={onAccept} rightSection={isHere ? <Key of="a" /> : null}>
            {t('matching.accept')}
          </Button>
          <Button variant="default" onClick={onReject} rightSection={isHere ? <Key of="r" /> : null}>
            {t(several ? 'matching.reject_all' : 'matching.reject')}
          </Button>
        </>
      )}
      {children}
      {proposal.canUndo ? (
        <Button
          variant="default"
          onClick={() => decide.undo(proposal)}
          rightSection={isHere ? <Key of="u" /> : null}
        >
          {t('matching.undo')}
        </Button>
      ) : null}
    </div>
  )
}

/** One match or question: its candidates side by side, what was decided, and what can be. */
export const Proposal = (props: ProposalProps) => {
  const t = useText()
  const { proposal, isHere, chosen, mayDecide, remember, onStand, onChoose, onRemember, decide } = props
  const [divides, setDivides] = useState(false)
  const isDecided = proposal.state === 'accepted' || proposal.state === 'rejected'
  const candidate = chosen === undefined ? undefined : proposal.candidates[chosen]
  return (
    <article
      className={styles.proposal}
      data-proposal
      data-here={isHere}
      tabIndex={-1}
      aria-current={isHere}
      aria-label={`${t(`matching.is.${proposal.state}`)} ${idsOf(proposal.candidates[0]?.left ?? [])}`}
      onFocus={onStand}
    >
      <header className={styles.header}>
        <span className={styles.state} data-state={proposal.state}>
          {t(`matching.is.${proposal.state}`)}
        </span>
        <span>{proposal.passText}</span>
        {proposal.doubt ? <span className="quiet">{proposal.doubt}</span> : null}
      </header>
      {proposal.candidates.map((one, at) => (
        <Candidate
          key={one.number}
          candidate={one}
          isOption={proposal.candidates.length > 1}
          selected={chosen === one.number}
          sameLeft={at > 0 && idsOf(one.left) === idsOf(proposal.candidates[at - 1]?.left ?? [])}
          isDecided={isDecided || proposal.state === 'matched'}
          onSelect={() => onChoose(one.number)}
        />
      ))}
      {proposal.state === 'accepted' && !proposal.candidates.some((one) => one.chosen) ? (
        <Pairs proposal={proposal} />
      ) : null}
      <footer className={styles.footer}>
        <History decisions={proposal.decisions} />
        {mayDecide && !isDecided && candidate && canRemember(candidate) ? (
          <Remember candidate={candidate} value={remember} onChange={onRemember} />
        ) : null}
        {mayDecide ? (
          <Buttons {...props}>
            {isDecided ? null : (
              <Button variant="subtle" onClick={() => setDivides(true)}>
                {t('matching.divide')}
              </Button>
            )}
          </Buttons>
        ) : null}
      </footer>
      {divides ? (
        <Divide
          proposal={proposal}
          onClose={() => setDivides(false)}
          onDone={() => decide.divided(proposal)}
        />
      ) : null}
    </article>
  )
}
