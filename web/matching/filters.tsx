import { NativeSelect } from '@mantine/core'
import type { MatchBatch, MatchOverview, MatchState } from '../api/matching.ts'
import { useText } from '../text.tsx'
import { passes, states } from './address.ts'
import styles from './filters.module.css'
import { useMatchFilter } from './use-match-filter.ts'

interface FiltersProps {
  readonly batch: MatchBatch
  readonly fallen: MatchOverview['fallen']
}

/** Which of the batch is shown: kept in the address, so it can be sent to a colleague. */
export const Filters = ({ batch, fallen }: FiltersProps) => {
  const t = useText()
  const { filter, change } = useMatchFilter()
  const open = fallen.find(({ where }) => where === 'unmatched')
  const countOf = (state: MatchState): number =>
    state === 'unmatched' ? (open?.left ?? 0) + (open?.right ?? 0) : batch.proposals[state]
  const toggle = (state: MatchState) =>
    change({
      ...(filter.state === state ? {} : { state }),
      ...(filter.pass && state !== 'unmatched' ? { pass: filter.pass } : {}),
    })
  return (
    <search className={styles.filters}>
      <fieldset className={styles.states}>
        <legend>{t('matching.state')}</legend>
        {states.map((state) => (
          <button
            key={state}
            type="button"
            className={styles.state}
            aria-pressed={filter.state === state}
            onClick={() => toggle(state)}
          >
            {t(`matching.state.${state}`)} <span className={styles.count}>{countOf(state)}</span>
          </button>
        ))}
      </fieldset>
      {filter.state === 'unmatched' ? null : (
        <NativeSelect
          label={t('matching.pass')}
          value={filter.pass ?? ''}
          onChange={(event) => {
            const pass = passes.find((one) => one === event.currentTarget.value)
            change({ ...(filter.state ? { state: filter.state } : {}), ...(pass ? { pass } : {}) })
          }}
          data={[
            { value: '', label: t('matching.pass.all') },
            ...passes.map((pass) => ({ value: pass, label: t(`match.pass.${pass}`) })),
          ]}
        />
      )}
    </search>
  )
}
