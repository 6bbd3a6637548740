import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createTransport } from 'nodemailer'

/**
 * One mail to one person. `key` names the promise it fulfils: the same key is the same mail, however often it is
 * tried. `date` is what the mail says it was written; the moment of sending when left out.
 */
export type Mail = { key: string; to: string; subject: string; text: string; html: string; date?: Date }

/** Delivers a mail or throws; safe to repeat with the same key. */
export type MailTransport = { send(mail: Mail): Promise<void> }

const longestSubject = 200
const address = /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]+$/u

const idOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32)

// A subject is one line and one address is one address, so no name or title can add a header or a reader.
function message(mail: Mail, from: string) {
  if (!address.test(mail.to)) throw new TypeError('not a single mail address')
  const subject = mail.subject.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  const domain = from.replace(/^.*@/s, '').replace(/[^\w.-].*$/s, '')
  return {
    from,
    to: { name: '', address: mail.to },
    subject: [...subject].slice(0, longestSubject).join(''),
    text: mail.text,
    html: mail.html,
    date: mail.date,
    messageId: `<${idOf(mail.key)}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/**
 * Mail through an SMTP server. The message id derives from the key, so a mail sent twice after an unclear
 * failure is recognised as one. Throws when the server refuses or does not answer within 15 seconds.
 *
 * @param url `smtp://user:password@host:port` or `smtps://…`
 */
export function smtpTransport(url: string, from: string): MailTransport {
  const smtp = createTransport({
    url,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 15_000,
  })
  return {
    async send(mail) {
      await smtp.sendMail(message(mail, from))
    },
  }
}

/** The file of a mail in the mailbox folder; readable where the key allows, unique always. */
export const mailboxName = (key: string): string =>
  `${key.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 80)}-${idOf(key).slice(0, 12)}.eml`

/** Mail as files in a folder, one per key, written whole or not at all; a known key writes nothing. */
export function mailboxTransport(dir: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    async send(mail) {
      const { message: content } = await composer.sendMail(message(mail, from))
      await mkdir(dir, { recursive: true, mode: 0o700 })
      const temporary = join(dir, `.${randomUUID()}`)
      try {
        const handle = await open(temporary, 'wx', 0o600)
        try {
          await handle.writeFile(Buffer.isBuffer(content) ? content : await buffer(content))
          await handle.sync()
        } finally {
          await handle.close()
        }
        await link(temporary, join(dir, mailboxName(mail.key))).catch((problem: unknown) => {
          if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem
        })
      } finally {
        await rm(temporary, { force: true })
      }
    },
  }
}
