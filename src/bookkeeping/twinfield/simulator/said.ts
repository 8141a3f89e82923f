/** An answer over the line. */
export interface Said {
  readonly status: number
  /** The status description, in which services say why nobody comes in (fact sheet, 1). */
  readonly reason?: string
  readonly type?: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Said => ({
  ...{ status, headers: { 'cache-control': 'no-store', ...headers } },
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
})

export const html = (status: number, body: string, headers: Record<string, string> = {}): Said => ({
  ...{ status, headers, body: `<!DOCTYPE html>\n${body}\n` },
  type: 'text/html; charset=utf-8',
})

export const xmlSaid = (body: string, type = 'text/xml; charset=utf-8'): Said => ({
  ...{ status: 200, type },
  body: `<?xml version="1.0" encoding="utf-8"?>\n${body}`,
})

/** A call of a service that nobody lets in: its status description is `code : text`. */
export const keptOut = (status: 401 | 403, code: string, text: string): Said => ({
  ...{ status, reason: `${code} : ${text}` },
  body: '',
})

export const gatewayTimeout: Said = html(504, '<html><body><h1>504 Gateway Time-out</h1></body></html>')

export const maintenance: Said = html(
  503,
  '<html><head><title>Onderhoud</title></head><body><h1>Twinfield is even niet beschikbaar</h1></body></html>',
)
