import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type NewMatchBatch, type Pass, useMakeBatch } from '../api/matching.ts'
import { newId } from '../api/new-id.ts'
import { readBase64 } from '../api/read-base64.ts'
import { type Reading, usual } from './reading-fields.tsx'

const tableOf = async (file: File) => ({ file: file.name, csv: await readBase64(file) })

/** What is asked for a new batch, and making it. */
export const useNewBatch = () => {
  const navigate = useNavigate()
  const making = useMakeBatch()
  const [left, setLeft] = useState<File | null>(null)
  const [right, setRight] = useState<File | null>(null)
  const [against, setAgainst] = useState<'file' | 'invoices'>('file')
  const [name, setName] = useState('')
  const [reading, setReading] = useState<Reading>({})
  const [unattended, setUnattended] = useState<readonly Pass[]>(usual)
  const usualName = left?.name.replace(/\.[^.]+$/, '') ?? ''
  const isReady = left !== null && (against === 'invoices' || right !== null)
  const make = async () => {
    if (!left) return
    const wish: NewMatchBatch = {
      id: newId(),
      name: name.trim() || usualName,
      left: await tableOf(left),
      ...(against === 'file' && right ? { right: await tableOf(right) } : { against: 'open invoices' }),
      read: reading,
      unattended: [...unattended],
    }
    const { batch } = await making.run(wish)
    const search = batch.proposals.question > 0 ? ({ state: 'question' } as const) : {}
    await navigate({ to: '/matching/$id', params: { id: batch.id }, search })
  }
  return {
    ...{ left, setLeft, right, setRight, against, setAgainst, name, setName, usualName },
    ...{ reading, setReading, unattended, setUnattended, isReady },
    make: () => void make().catch(() => {}),
    error: making.state.error,
    busy: making.state.isPending,
  }
}
