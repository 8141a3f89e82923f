import { readFileSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

/**
 * The generator prints with the compiler's old API, which TypeScript 7 no longer has: it is given TypeScript 6,
 * which goes by another name here.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === 'typescript' ? '@typescript/typescript6' : specifier, context),
})

const contract = 'src/server/openapi.json'
const client = 'web/api/schema.d.ts'

const { default: openapiTypescript, astToString } = await import('openapi-typescript')
const types = await openapiTypescript(JSON.parse(readFileSync(contract, 'utf8')), {
  alphabetize: true,
  // Not immutable: the client maps the types of answers, and a readonly array would come out as a plain object.
})
writeFileSync(client, `// Written from ${contract} by \`npm run client-types\`.\n\n${astToString(types)}`)
