import { Command } from 'commander'
import { isLanguage, isTextKey, type Language, say as sayIn } from '../../languages/say.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import { NoDatabase } from '../store/no-database.ts'
import { doctor } from './doctor.ts'
import { importInvoices } from './import-invoices.ts'
import { addMatchCommand } from './match.ts'
import { readSettings, WrongSetting } from './settings.ts'
import { runSimulator } from './simulator.ts'
import { type Parties, type Say, start } from './start.ts'

const language = (): Language => {
  const wanted = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'en').slice(0, 2)
  return isLanguage(wanted) ? wanted : 'en'
}

/** Writes a line of progress in the language of the shell. */
const tell: Say = (code, params = {}) => {
  const key = `say.${code}`
  process.stdout.write(`${isTextKey(key) ? sayIn(language(), key, params) : code}\n`)
}

/** Says in one line why a command could not do its work; what has no line of its own is a mistake of ours and is thrown on. */
const tellFailure = (error: unknown): void => {
  const { code, params } = reasonOf(error)
  const key = `say.${code}`
  if (!isTextKey(key)) throw error
  process.stderr.write(`${sayIn(language(), key, params)}\n`)
}

const reasonOf = (error: unknown): { code: string; params: Record<string, string> } => {
  if (error instanceof NoDatabase) return { code: error.code, params: { ...error.params } }
  if (error instanceof WrongSetting) return { code: 'start.settings_wrong', params: { said: error.message } }
  const { code, syscall, address, port } = error as NodeJS.ErrnoException & {
    address?: string
    port?: number
  }
  if (code === 'EADDRINUSE' && syscall === 'listen')
    return { code: 'start.port_taken', params: { address: `${address}:${port}` } }
  const said = (error as Error).message || String(error)
  return { code: isDatabaseAway(error) ? 'database.cannot_reach' : '', params: { said } }
}

/** The command line; resolves with the exit code once the command has done its work. */
export const run = async (argv: readonly string[], parties: Parties): Promise<number> => {
  let exitCode = 0
  const program = new Command('saldo').description(sayIn(language(), 'say.saldo')).showHelpAfterError()
  program
    .command('start', { isDefault: true })
    .description(sayIn(language(), 'say.start'))
    .action(async () => {
      await untilStopped(await start(readSettings(process.env), parties, tell))
    })
  program
    .command('import')
    .description(sayIn(language(), 'say.import'))
    .command('invoice')
    .description(sayIn(language(), 'say.import_invoice'))
    .argument('<files...>')
    .option('--organisation <name>', sayIn(language(), 'say.import_organisation'))
    .option('--as <email>', sayIn(language(), 'say.import_as'))
    .action(async (files: string[], options: { organisation?: string; as?: string }) => {
      exitCode = await importInvoices(readSettings(process.env), files, options, language(), tell)
    })
  program
    .command('simulator')
    .description(sayIn(language(), 'say.simulator'))
    .argument('<party>', parties.simulators.map(({ name }) => name).join(', '))
    .option('--port <number>', sayIn(language(), 'say.simulator_port'))
    .option('--dial <host:port>', sayIn(language(), 'say.simulator_dial'))
    .option('--state <file>', sayIn(language(), 'say.simulator_state'))
    .option('--fault <code...>', sayIn(language(), 'say.simulator_fault'))
    .action(async (party: string, options) => {
      const running = await runSimulator(parties.simulators, party, options, tell)
      if (running) await untilStopped(running)
      else exitCode = 2
    })
  addMatchCommand(program, language(), (code) => {
    exitCode = code
  })
  program
    .command('doctor')
    .description(sayIn(language(), 'say.doctor'))
    .action(async () => {
      exitCode = await doctor(readSettings(process.env), parties, language())
    })
  try {
    await program.parseAsync(argv)
  } catch (error) {
    tellFailure(error)
    exitCode = 1
  }
  return exitCode
}

const untilStopped = async (running: { stop(): Promise<void> }): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  await promise
  await running.stop()
}
