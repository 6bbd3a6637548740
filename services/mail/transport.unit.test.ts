import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Mail, mailboxName, mailboxTransport, smtpTransport } from './transport'

const from = '品质认定 <notice@register.example.cn>'
const mail: Mail = {
  key: 'event:4711/submitted',
  to: 'qiye@example.cn',
  subject: '申报已提交：渝岭',
  text: '您的申报已提交。',
  html: '<p>您的申报已提交。</p>',
  date: new Date('2026-11-22T06:32:00Z'),
}

const subjectOf = (source: string): string => {
  const folded = /^Subject: ((?:.*\r?\n[ \t])*.*)$/m.exec(source)?.[1] ?? ''
  return folded
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?(.*?)\?=/g, (_, packed: string) => Buffer.from(packed, 'base64').toString('utf8'))
}

describe('mail over SMTP', () => {
  const received: { to: string[]; source: string }[] = []
  let refuse = false
  let port = 0
  let server: SMTPServer
  beforeEach(async () => {
    received.length = 0
    refuse = false
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        void text(stream).then(source => {
          if (refuse) return done(new Error('mailbox unavailable'))
          received.push({ to: session.envelope.rcptTo.map(each => each.address), source })
          done()
        })
      },
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const bound = server.server.address()
    if (bound === null || typeof bound === 'string') throw new Error('no port')
    port = bound.port
  })
  afterEach(async () => {
    await new Promise<void>(resolve => server.close(resolve))
  })

  it('arrives in both forms, under an id that follows from the key', async () => {
    const transport = smtpTransport(`smtp://127.0.0.1:${port}`, from)
    await transport.send(mail)
    await transport.send(mail)
    expect(received.map(each => each.to)).toEqual([['qiye@example.cn'], ['qiye@example.cn']])
    const [first, second] = received.map(each => each.source)
    if (first === undefined || second === undefined) throw new Error('two mails expected')
    expect(subjectOf(first)).toBe('申报已提交：渝岭')
    expect(first).toContain('Content-Type: text/plain')
    expect(first).toContain('Content-Type: text/html')
    const id = /^Message-ID: (<[0-9a-f]{32}@register\.example\.cn>)\r?$/m.exec(first)?.[1]
    expect(id).toBeDefined()
    expect(second).toContain(`Message-ID: ${id}`)
  })

  it('IN-14: no subject adds a header and no address adds a reader', async () => {
    const transport = smtpTransport(`smtp://127.0.0.1:${port}`, from)
    await transport.send({
      ...mail,
      subject: `a\r\nBcc: evil@example.cn\r\n\r\n<script>${'长'.repeat(5000)}`,
    })
    const [only] = received
    expect(only?.to).toEqual(['qiye@example.cn'])
    expect(only?.source).not.toMatch(/^Bcc:/m)
    expect([...subjectOf(only?.source ?? '')]).toHaveLength(200)
    for (const to of [
      'a@b.cn, evil@example.cn',
      'a@b.cn\r\nBcc: evil@example.cn',
      'nobody',
      '"x" <a@b.cn>',
    ]) {
      await expect(transport.send({ ...mail, to })).rejects.toThrow('not a single mail address')
    }
    expect(received).toHaveLength(1)
  })

  it('fails loudly when the server refuses or is gone', async () => {
    refuse = true
    await expect(smtpTransport(`smtp://127.0.0.1:${port}`, from).send(mail)).rejects.toThrow(
      'mailbox unavailable',
    )
    await expect(smtpTransport('smtp://127.0.0.1:9', from).send(mail)).rejects.toThrow()
  })
})

describe('mail in the mailbox folder', () => {
  let dir = ''
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'mailbox-'))
  })
  afterEach(async () => {
    await rm(dir, { recursive: true, force: true })
  })

  it('is written once per key, even when tried at the same time', async () => {
    const transport = mailboxTransport(join(dir, 'box'), from)
    await Promise.all([transport.send(mail), transport.send(mail), transport.send(mail)])
    await transport.send({ ...mail, subject: '别的' })
    expect(await readdir(join(dir, 'box'))).toEqual([mailboxName(mail.key)])
    const source = await readFile(join(dir, 'box', mailboxName(mail.key)), 'utf8')
    expect(subjectOf(source)).toBe('申报已提交：渝岭')
    expect(source).toContain('Date: Sun, 22 Nov 2026 06:32:00 +0000')
    expect(source).toContain('To: qiye@example.cn')
  })

  it('keeps every key inside the folder and apart from the others', async () => {
    const transport = mailboxTransport(join(dir, 'box'), from)
    const keys = ['../../escape', '/etc/passwd', 'a/b', 'a-b', '事件', 'x'.repeat(500)]
    for (const key of keys) await transport.send({ ...mail, key })
    expect(await readdir(dir)).toEqual(['box'])
    expect(await readdir(join(dir, 'box'))).toHaveLength(keys.length)
  })
})
