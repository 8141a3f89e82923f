import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The one key outside the database. Everything secret inside it, and the application role's password, hangs on this. */
export interface Key {
  /** A name that says which key sealed an envelope, without telling the key. */
  readonly id: string
  /** A key of its own for one purpose, 32 bytes. */
  derive(purpose: string): Buffer
}

const keyFrom = (bytes: Buffer): Key => {
  if (bytes.length !== 32) throw new RangeError('SALDO_KEY is not 32 bytes in base64')
  const derive = (purpose: string): Buffer => createHmac('sha256', bytes).update(purpose).digest()
  return { id: derive('key id').subarray(0, 4).toString('hex'), derive }
}

/** Takes the key from `SALDO_KEY` (base64) or the file `key` of the data directory, which is made at the first start. */
export const findKey = async (dataDirectory: string, given = process.env.SALDO_KEY): Promise<Key> => {
  if (given) return keyFrom(Buffer.from(given, 'base64'))
  const file = join(dataDirectory, 'key')
  await mkdir(dataDirectory, { recursive: true })
  await writeFile(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return keyFrom(Buffer.from(await readFile(file, 'utf8'), 'base64'))
}

/** Seals a text with AES-256-GCM, bound to the place it belongs to: moved to another row it does not open. */
export const seal = (key: Key, place: string, text: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.derive('envelope'), nonce).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [
    'sealed',
    key.id,
    ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64')),
  ].join('.')
}

/** The text of an envelope; throws when it was sealed by another key, for another place, or altered. */
export const unseal = (key: Key, place: string, envelope: string): string => {
  const [mark, id, ...parts] = envelope.split('.')
  if (mark !== 'sealed' || id !== key.id) throw new Error('this envelope was sealed by another key')
  const [nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64'))
  const decipher = createDecipheriv('aes-256-gcm', key.derive('envelope'), nonce ?? Buffer.alloc(0))
    .setAAD(Buffer.from(place))
    .setAuthTag(tag ?? Buffer.alloc(0))
  return Buffer.concat([decipher.update(body ?? Buffer.alloc(0)), decipher.final()]).toString('utf8')
}
