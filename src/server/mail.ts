import { createTransport } from 'nodemailer'
import { type Refusal, refuse } from '../refusal.ts'

export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps://`. */
  readonly server: string
  readonly from: string
  /** Where reports of problems go. */
  readonly support: string
  /** How long the server may take for an answer, milliseconds. */
  readonly patience?: number
}

export interface MailToSupport {
  readonly subject: string
  readonly text: string
  readonly file: { readonly name: string; readonly text: string }
}

/** The way to whoever helps with this Saldo. */
export interface SupportMail {
  readonly to: string
  /** Sends once: what went wrong is told to whoever pressed, who may press again. */
  send(mail: MailToSupport): Promise<undefined | Refusal>
}

export const openSupportMail = ({ server, from, support, patience = 15_000 }: MailSettings): SupportMail => {
  const transport = createTransport(server, { from })
  const limits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  Object.assign(transport.options, limits)
  return {
    to: support,
    send: async ({ subject, text, file }) => {
      try {
        await transport.sendMail({
          ...{ to: support, subject, text },
          attachments: [
            { filename: file.name, content: file.text, contentType: 'application/json; charset=utf-8' },
          ],
        })
        return undefined
      } catch (error) {
        const { responseCode, response } = error as { responseCode?: number; response?: string }
        const refused = refuse('online.mail_not_sent').refused
        // The server's own words where it gave any: never the error itself, which may name the password.
        return { refused: responseCode && response ? { ...refused, said: response } : refused }
      }
    },
  }
}
