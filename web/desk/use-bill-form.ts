import { useState } from 'react'
import { compare, type Money, money, subtract } from '../../src/money/money.ts'
import { useAmountText } from '../ui/amount-field.tsx'
import { moneyOf } from '../ui/money.ts'
import type { Means } from './address.ts'
import type { Bill } from './bill.ts'

export type SurplusKind = 'tip' | 'prepayment' | 'deposit' | 'cash_back'

/** What the person at the till has filled in, and what it comes to. */
export const useBillForm = (bill: Bill, first: Means) => {
  const free = moneyOf(bill.free)
  const { read, write } = useAmountText(free.currency)
  const [written, setWritten] = useState<string>()
  const [means, setMeans] = useState(first)
  const [surplusKind, setSurplusKind] = useState<SurplusKind>()
  // Until somebody writes over it, it follows what is free: another till may take a part meanwhile.
  const text = written ?? write(free)
  const asked = read(text)
  const more = asked && compare(asked, free) > 0 ? subtract(asked, free) : null
  return {
    text,
    setText: setWritten,
    setAmount: (amount: Money) => setWritten(write(amount)),
    asked,
    free,
    /** What goes onto the bill. */
    amount: asked && (more ? free : asked),
    surplus: more,
    surplusKind,
    setSurplusKind,
    means,
    setMeans,
  }
}

export type BillForm = ReturnType<typeof useBillForm>

export const half = ({ minor, currency }: Money): Money => money((minor + 1n) / 2n, currency)
