import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { matchSides } from '../../src/reconciliation/match.ts'
import { manyItems } from '../matching/many-items.ts'

/** One size in a process of its own, so that its memory is its own. */
interface Figures {
  readonly size: number
  readonly seconds: number
  readonly processorSeconds: number
  readonly megabytes: number
  readonly inputMegabytes: number
  readonly matches: number
  readonly questions: number
  readonly wrong: number
  readonly steps: Readonly<Record<string, number>>
}

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '10000,100000,1000000' }, one: { type: 'string' } },
})

const measure = (size: number): Figures => {
  const { left, right, partnerOf } = manyItems(size, 7)
  const inputMegabytes = Math.round(process.memoryUsage.rss() / 1048576)
  const steps: Record<string, number> = {}
  let [step, since] = ['', performance.now()]
  const next = (name: string): void => {
    const now = performance.now()
    if (step !== '') steps[step] = Number(((now - since) / 1000).toFixed(2))
    step = name
    since = now
  }
  const begun = performance.now()
  const used = process.cpuUsage()
  const { run } = matchSides(left, right, { progress: next })
  next('')
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(used)
  let wrong = 0
  for (let match = 0; match < run.matches.count; match++)
    for (const one of run.matches.leftOf(match))
      for (const other of run.matches.rightOf(match)) if (partnerOf(one) !== partnerOf(other)) wrong += 1
  return {
    size,
    seconds,
    processorSeconds: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    inputMegabytes,
    matches: run.matches.count,
    questions: run.questions.length,
    wrong,
    steps,
  }
}

const inItsOwnProcess = (size: number): Promise<Figures> => {
  const { promise, resolve, reject } = Promise.withResolvers<Figures>()
  const child = fork(import.meta.filename, ['--one', String(size)], { execArgv: ['--single-threaded-gc'] })
  child.once('message', (figures) => resolve(figures as Figures))
  child.once('exit', (code) => reject(new Error(`the run of ${size} ended with ${code}`)))
  return promise
}

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const bench = async (): Promise<void> => {
  let before: Figures | null = null
  for (const size of values.sizes.split(',').map(Number)) {
    const now = await inItsOwnProcess(size)
    const growth =
      before === null
        ? ''
        : `, ${(now.seconds / before.seconds).toFixed(1)} times the time and ${(now.processorSeconds / before.processorSeconds).toFixed(1)} times the processor for ${size / before.size} times the work`
    say(
      `${size} against ${size}: ${now.seconds.toFixed(2)} s (${now.processorSeconds.toFixed(2)} s of processor), ${now.megabytes} MB at most of which ${now.inputMegabytes} MB are the items${growth}`,
    )
    say(
      `  ${now.matches} matches, ${now.wrong} wrong pairs, ${now.questions} questions; ${JSON.stringify(now.steps)}`,
    )
    before = now
  }
}

if (values.one === undefined) await bench()
else {
  process.send?.(measure(Number(values.one)))
  process.disconnect?.()
}
