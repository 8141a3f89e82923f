import { writeFileSync } from 'node:fs'
import { contract } from './contract.ts'

/** Writes the contract down as the server has it, and the page's client after it. */
writeFileSync('src/server/openapi.json', await contract())
await import('./write-client-types.ts')
process.exit()
