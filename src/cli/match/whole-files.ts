import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'

/** A file that is not there until it is whole. */
export interface WholeFile {
  write(text: string): Promise<void>
  /** Ends the writing; the file still has its temporary name. */
  close(): Promise<void>
  /** Gives it its name. */
  keep(): Promise<void>
  /** Removes what was written. */
  drop(): Promise<void>
}

const enough = 1 << 16

/** Writes beside the file under a temporary name, and renames when all is well. */
export const openWholeFile = (path: string): WholeFile => {
  const temporary = join(dirname(path), `.${process.pid}-${path.split(/[\\/]/).at(-1)}.part`)
  const stream = createWriteStream(temporary, { encoding: 'utf8' })
  const ended = finished(stream)
  ended.catch(() => {})
  let waiting = ''
  const flush = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    if (text === '' || stream.write(text)) return
    const { promise, resolve } = Promise.withResolvers<void>()
    stream.once('drain', resolve)
    await Promise.race([promise, ended])
  }
  return {
    write: async (text) => {
      waiting += text
      if (waiting.length >= enough) await flush()
    },
    close: async () => {
      await flush()
      stream.end()
      await ended
    },
    keep: () => rename(temporary, path),
    drop: async () => {
      stream.destroy()
      await rm(temporary, { force: true })
    },
  }
}
