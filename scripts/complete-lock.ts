import { readFileSync, writeFileSync } from 'node:fs'

/**
 * A registry need not carry the builds of a package for every platform. `npm install` then leaves those out of the
 * lock file and `npm ci` refuses it, saying they are missing. Run after `npm install`: what is missing is written
 * down from its name and from the release that asks for it; npm fetches it only where it fits.
 */
interface Package {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const path = 'package-lock.json'
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Package> }

const systems = [
  'android',
  'aix',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
]

const fits = (name: string): Package => {
  const words = name.split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = name.includes('musl') ? ['musl'] : name.endsWith('gnu') ? ['glibc'] : []
  return {
    ...(os.length && { os }),
    ...(cpu.length && { cpu }),
    ...(libc.length && os[0] === 'linux' && { libc }),
  }
}

for (const asking of Object.values(lock.packages))
  for (const [name, version] of Object.entries(asking.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    if (lock.packages[place] !== undefined || !/^\d/.test(version)) continue
    lock.packages[place] = { version, ...fits(name), ...(asking.dev && { dev: true }), optional: true }
    process.stdout.write(`${place} ${version}\n`)
  }

const sorted = Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en'))
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
