import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A browser as playwright's `chromium.launch` takes it. */
export interface Chromium {
  readonly executablePath: string
  readonly env: Record<string, string>
}

type Say = (text: string) => void

const root = join(import.meta.dirname, '..')

/** A Chromium that starts here: `$CHROME`, one of the system, the one in our packages, else (as root) Debian's. */
export const findChromium = (say: Say = () => {}): Chromium => {
  if (process.env.CHROME) return named(process.env.CHROME)
  const found = ofTheSystem() ?? ofOurPackages(say) ?? ofDebian(say)
  if (found === undefined) throw new Error('No Chromium starts here. Install one, or name it in $CHROME.')
  return found
}

const plain = (executablePath: string): Chromium => ({ executablePath, env: environment() })

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )

const starts = ({ executablePath, env }: Chromium): boolean =>
  spawnSync(executablePath, ['--version', '--no-sandbox'], { env, timeout: 20_000 }).status === 0

const named = (path: string): Chromium => {
  if (!starts(plain(path))) throw new Error(`$CHROME names ${path}, which does not start.`)
  return plain(path)
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

const ofTheSystem = (): Chromium | undefined =>
  (process.env.PATH ?? '')
    .split(':')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter((path) => existsSync(path))
    .map(plain)
    .find(starts)

/** Its package holds the libraries too that a bare Debian lacks; they are lent only where it does not start without. */
const ofOurPackages = (say: Say): Chromium | undefined => {
  const folder = unpacked(say)
  if (folder === undefined) return undefined
  const executablePath = join(folder, 'chromium')
  const env = { ...environment(), FONTCONFIG_FILE: join(folder, 'with-own-fonts.conf') }
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
  return [env, { ...env, ...libraries }].map((env) => ({ executablePath, env })).find(starts)
}

/** A bare machine has no font at all, and text that is not drawn cannot be clicked. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">font-cache</cachedir>
</fontconfig>
`

/** Unpacked once for each user and release, aside, and moved in whole: several runs may begin together. */
const unpacked = (say: Say): string | undefined => {
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const uid = process.getuid?.() ?? 0
  const folder = join(tmpdir(), `saldo-chromium-${version}-${uid}`)
  if (statSync(folder, { throwIfNoEntry: false })?.uid === uid) return folder
  say('unpacking Chromium for the tests of the page')
  const aside = mkdtempSync(`${folder}-`)
  if (!unpackInto(aside)) return undefined
  writeFileSync(join(aside, 'with-own-fonts.conf'), fontConfiguration)
  try {
    renameSync(aside, folder)
  } catch {
    // Another run was quicker, or the name is another user's.
    if (statSync(folder).uid !== uid) return aside
    rmSync(aside, { recursive: true })
  }
  return folder
}

/** In a process of its own: the package unpacks to the temporary folder, its libraries only where it believes to be on AWS. */
const unpackInto = (folder: string): boolean => {
  const program = 'await (await import("@sparticuz/chromium")).default.executablePath()'
  const env = { ...environment(), TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  const words = ['--input-type=module', '--eval', program]
  return spawnSync(process.execPath, words, { cwd: root, env, stdio: 'inherit' }).status === 0
}

const ofDebian = (say: Say): Chromium | undefined => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  say('installing Chromium with apt-get; this takes a minute or two')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [
    ['update', '-qq'],
    ['install', '-qqy', '--no-install-recommends', 'chromium'],
  ])
    spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return ofTheSystem()
}

if (import.meta.main) {
  const found = findChromium((text) => process.stderr.write(`Saldo: ${text} …\n`))
  process.stderr.write(`Saldo: the page is tested in ${found.executablePath}\n`)
}
