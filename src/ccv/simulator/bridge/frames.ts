/** 3.1: four bytes, big-endian, that say how many bytes of XML follow. */
export const frameOf = (xml: string): Buffer => {
  const body = Buffer.from(xml, 'utf8')
  const frame = Buffer.alloc(4 + body.length)
  frame.writeUInt32BE(body.length)
  body.copy(frame, 4)
  return frame
}

/** Takes bytes as they come and gives back every text that is complete. */
export const createFrameCutter = (): ((bytes: Buffer) => string[]) => {
  let waiting: Buffer = Buffer.alloc(0)
  return (bytes) => {
    waiting = Buffer.concat([waiting, bytes])
    const texts: string[] = []
    while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32BE()) {
      const end = 4 + waiting.readUInt32BE()
      texts.push(waiting.toString('utf8', 4, end))
      waiting = waiting.subarray(end)
    }
    return texts
  }
}
