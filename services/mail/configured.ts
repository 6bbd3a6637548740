import { join } from 'node:path'
import { env } from '../env'
import { type MailTransport, mailboxTransport, smtpTransport } from './transport'

let held: MailTransport | undefined

/** The transport of this installation: SMTP when configured, else the mailbox folder under the data directory. */
export const mailTransport = (): MailTransport => {
  const { smtpUrl, mailFrom, dataDir } = env()
  held ??= smtpUrl ? smtpTransport(smtpUrl, mailFrom) : mailboxTransport(join(dataDir, 'mailbox'), mailFrom)
  return held
}
