import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import type { Actor, Command } from '../../src/organisation/command.ts'
import type { Right } from '../../src/organisation/rights.ts'
import { until } from './counter.ts'
import { type Garage, total } from './garage.ts'

/** What the process of one payment is told, as JSON. */
export interface Job {
  readonly appUrl: string
  readonly crashAt: number
  readonly tender: string
  readonly invoice: string
  readonly terminal: string
  readonly minor: string
  readonly actor: Omit<Actor, 'rights' | 'cashLimit'> & { readonly rights: readonly Right[] }
  readonly command: Omit<Command, 'actor' | 'at'> & { readonly at: string }
}

/** A payment that was begun in a process of its own, and where that process ended. */
export interface Attempt {
  readonly tender: string
  readonly invoice: string
  readonly terminal: string
  readonly command: Command
  /** Null where it lived. */
  readonly killedAt: string | null
}

const program = join(import.meta.dirname, 'one-payment.ts')

const name = 'victim'

/** What its server processes were doing when it died they may still finish. */
const connectionsOf = async ({ owner }: Garage): Promise<number> => {
  const found = await owner('select from pg_stat_activity where application_name = $1', [name])
  return found.length
}

/** Begins a card payment in a process that is killed at the chosen await, and waits for the end of it and all it asked. */
export const payAndDie = async (garage: Garage, terminal: string, crashAt: number): Promise<Attempt> => {
  const [tender, invoice] = [newId(), await garage.addInvoice()]
  const command = garage.command('payment.card', tender)
  const { cashLimit: _, rights, ...actor } = garage.actor
  const job: Job = {
    appUrl: `${garage.appUrl}&application_name=${name}`,
    crashAt,
    tender,
    invoice,
    terminal,
    minor: total.toString(),
    actor: { ...actor, rights: [...rights] },
    command: { ...command, at: command.at.toISOString() },
  }
  const { signal, code, said, errors } = await run(JSON.stringify(job), join(garage.directory, 'compiled'))
  const told = said ? (JSON.parse(said) as { where?: string }) : {}
  await until(async () => expect(await connectionsOf(garage)).toBe(0))
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the payment did not run: ${errors}`)
  const killedAt = signal === 'SIGKILL' ? `${crashAt}, ${told.where}` : null
  return { tender, invoice, terminal, command, killedAt }
}

const run = async (job: string, compiled: string) => {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  const child = spawn(process.execPath, [program, job], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, errors] = [textOf(child.stdout), textOf(child.stderr)]
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  return { code, signal, said: said(), errors: errors() }
}

const textOf = (stream: NodeJS.ReadableStream): (() => string) => {
  let text = ''
  stream.on('data', (bytes: Buffer) => {
    text += bytes
  })
  return () => text.trim()
}
