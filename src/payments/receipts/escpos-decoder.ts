import { characterIn } from './code-pages.ts'
import { lengthOf, nameOf } from './escpos-commands.ts'

export interface PaperLine {
  readonly text: string
  readonly bold: boolean
  /** Twice as high or wide. */
  readonly large: boolean
}

/** What a printer does with bytes. */
export interface Decoded {
  line(line: PaperLine): void
  cut(): void
  /** Asked for word from behind everything that came before (GS r). */
  asked(): void
}

interface Style {
  readonly page: number
  readonly bold: boolean
  readonly large: boolean
  readonly small: boolean
  readonly align: number
}

const plain: Style = { page: 0, bold: false, large: false, small: false, align: 0 }

/** What a command with one value does to the style of what follows; 48 and up are the digits as letters. */
const styles: Readonly<Record<string, (style: Style, value: number) => Style>> = {
  '1b40': () => plain,
  '1b45': (style, on) => ({ ...style, bold: on % 2 === 1 }),
  '1b4d': (style, font) => ({ ...style, small: font % 48 === 1 }),
  '1b61': (style, align) => ({ ...style, align: align % 48 }),
  '1b74': (style, page) => ({ ...style, page }),
  '1b21': (style, mode) => ({
    ...style,
    small: (mode & 0x01) > 0,
    bold: (mode & 0x08) > 0,
    large: (mode & 0x30) > 0,
  }),
  '1d21': (style, size) => ({ ...style, large: size > 0 }),
}

/**
 * Reads ESC/POS as it comes, whole or in pieces: text, styles, feeds and cuts; bar codes, pictures and the
 * rest are passed over. `columns` is how many letters of font A a line holds.
 */
export const createEscposDecoder = (columns: number, paper: Decoded): { read(byte: number): void } => {
  let style = plain
  let text = ''
  let marks = { bold: false, large: false }
  let command: number[] = []

  const room = () => (style.small ? Math.floor((columns * 4) / 3) : columns)
  const feed = () => {
    paper.line({ text: aligned(text, style.align, room()), ...marks })
    text = ''
    marks = { bold: false, large: false }
  }
  const write = (byte: number) => {
    if (text.length >= room()) feed()
    text += characterIn(style.page, byte)
    if (byte !== 0x20) marks = { bold: marks.bold || style.bold, large: marks.large || style.large }
  }
  const obey = () => {
    const [name, value = 0] = [nameOf(command), command[2]]
    style = styles[name]?.(style, value) ?? style
    if (name === '1d72') paper.asked()
    if (name === '1b64') for (let fed = 0; fed < value; fed += 1) feed()
    if (name !== '1d56') return
    if (text) feed()
    paper.cut()
  }

  return {
    read: (byte) => {
      if (command.length > 0 || byte === 0x1b || byte === 0x1c || byte === 0x1d) {
        command.push(byte)
        if (command.length !== lengthOf(command)) return
        obey()
        command = []
      } else if (byte === 0x0a) feed()
      else if (byte >= 0x20) write(byte)
    },
  }
}

const aligned = (text: string, align: number, room: number): string => {
  const free = Math.max(0, room - text.length)
  const indent = align === 1 ? Math.floor(free / 2) : align === 2 ? free : 0
  return text ? ' '.repeat(indent) + text : ''
}
