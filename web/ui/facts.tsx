import type { ReactNode } from 'react'
import styles from './facts.module.css'

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

/** What is known, name by name; what is not known is left out. */
export const Facts = ({ of }: { of: readonly (Fact | null | false | undefined)[] }) => (
  <dl className={styles.facts}>
    {of
      .filter((fact): fact is Fact => Boolean(fact))
      .map(({ label, value }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
