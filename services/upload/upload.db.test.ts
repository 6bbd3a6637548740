import { createHash } from 'node:crypto'
import { appendFile, readdir, stat } from 'node:fs/promises'
import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application, evidence } from '@/db/schema/application'
import { membership } from '@/db/schema/enterprise'
import { upload } from '@/db/schema/upload'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { paths } from '@/domain/paths'
import { type Ctx, personOf, systemCtx } from '../context'
import { database } from '../database'
import { quarantineDir } from '../evidence/places'
import { makePdf } from '../files/corpus'
import {
  addDraft,
  addFirm,
  DRAFT_NOW,
  type Draft,
  type Firm,
  must,
  refusedAs,
  sendFile,
} from '../testing/drafts'
import { finishUpload } from './finish'
import { partOf } from './parts'
import { serveTus } from './serve'
import { sweepUploads } from './sweep'
import { viewUploads } from './view'

let firm: Firm
let stranger: Firm
let draft: Draft
let editor: Ctx
beforeAll(async () => {
  firm = await addFirm()
  stranger = await addFirm()
  draft = await addDraft(firm, 1)
  editor = firm.people.editor
})

const pdf = (text: string) => makePdf({ pages: 1, head: `% ${text}\n` })
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

type Ask = { id?: string; headers?: Record<string, string>; body?: Buffer }
const ask = (ctx: Ctx, method: string, { id, headers = {}, body }: Ask = {}, to = draft.id) =>
  serveTus(
    ctx,
    { applicationId: to },
    new Request(`http://localhost${paths.uploads(to)}${id ? `/${id}` : ''}`, {
      method,
      headers: { 'tus-resumable': '1.0.0', ...headers },
      ...(body ? { body: new Uint8Array(body) } : {}),
    }),
  )

type Declared = { kind?: string; name?: string; sha256?: string; size?: number }
const declare = (
  bytes: Buffer,
  { kind = 'test_report', name = '检验报告.pdf', sha256, size }: Declared = {},
) => {
  const metadata = Object.entries({ kind, filename: name, sha256: sha256 ?? hashOf(bytes) })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')
  return { 'upload-length': String(size ?? bytes.length), 'upload-metadata': metadata }
}
const open = (ctx: Ctx, bytes: Buffer, more: Declared = {}, to = draft.id) =>
  ask(ctx, 'POST', { headers: declare(bytes, more) }, to)
const begin = async (bytes: Buffer, more: Declared = {}) =>
  (await must(open(editor, bytes, more))).headers.get('location')?.split('/').at(-1) ?? ''
const send = (ctx: Ctx, id: string, offset: number, body: Buffer) =>
  ask(ctx, 'PATCH', {
    id,
    body,
    headers: {
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      'content-length': String(body.length),
    },
  })
const statusOf = async (answer: ReturnType<typeof ask>) => (await must(answer)).status
const offsetOf = async (id: string) =>
  Number((await must(ask(editor, 'HEAD', { id }))).headers.get('upload-offset'))
const finish = (ctx: Ctx, uploadId: string) => finishUpload(ctx, { uploadId })
const rowsOf = (name: string) =>
  database()
    .orm.select()
    .from(evidence)
    .where(and(eq(evidence.applicationId, draft.id), eq(evidence.name, name), isNull(evidence.removedAt)))

describe('an upload in pieces', () => {
  it('arrives piece by piece and lies with the application once, whatever its name', async () => {
    const bytes = pdf('pieces')
    const name = '检验报告（终稿）😀  "2026"; ..\u202egpj.pdf'
    const id = await begin(bytes, { name })
    expect(await statusOf(send(editor, id, 0, bytes.subarray(0, 100)))).toBe(204)
    expect(await offsetOf(id)).toBe(100)
    expect(await refusedAs(finish(editor, id))).toBe('pending:not_whole')
    expect(await statusOf(send(editor, id, 100, bytes.subarray(100)))).toBe(204)
    const taken = await must(finish(editor, id))
    expect(taken).toMatchObject({ status: 'clean', pages: 1, size: bytes.length })
    expect(taken.name).not.toMatch(/[\u202e"]/)
    expect(await must(finish(editor, id))).toEqual(taken)
    expect(await rowsOf(taken.name)).toHaveLength(1)
    expect(await offsetOf(id)).toBe(bytes.length)
    await expect(stat(partOf(id))).rejects.toThrow('ENOENT')
  })

  it('goes on after the server was killed in mid-piece: what reached the disk counts', async () => {
    const bytes = pdf('killed')
    const id = await begin(bytes, { name: '中断.pdf' })
    await appendFile(partOf(id), bytes.subarray(0, 77))
    expect(await offsetOf(id)).toBe(77)
    expect(await statusOf(send(editor, id, 0, bytes))).toBe(409)
    expect(await statusOf(send(editor, id, 77, bytes.subarray(77)))).toBe(204)
    expect((await must(finish(editor, id))).status).toBe('clean')
  })

  it('goes on where it was when the same person chooses the same file again', async () => {
    const bytes = pdf('again')
    const id = await begin(bytes)
    await must(send(editor, id, 0, bytes.subarray(0, 50)))
    expect(await begin(bytes)).toBe(id)
    expect((await must(viewUploads(editor, { applicationId: draft.id }))).unfinished).toContainEqual(
      expect.objectContaining({ id, arrived: 50, size: bytes.length }),
    )
    expect((await must(viewUploads(firm.people.owner, { applicationId: draft.id }))).unfinished).toEqual([])
    expect(await statusOf(ask(editor, 'DELETE', { id }))).toBe(204)
    expect(await refusedAs(ask(editor, 'HEAD', { id }))).toBe('missing')
  })

  it('is judged once, also when asked for many times at once', async () => {
    const bytes = pdf('at once')
    const id = await begin(bytes, { name: '同时.pdf' })
    await must(send(editor, id, 0, bytes))
    const answers = await Promise.all(Array.from({ length: 5 }, () => finish(editor, id)))
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.ok).toBe(true)
    expect(await rowsOf('同时.pdf')).toHaveLength(1)
    expect(await readdir(quarantineDir())).toEqual(['parts'])
  })

  it('is refused when other bytes arrive than were declared, and says so ever after', async () => {
    const bytes = pdf('declared')
    const id = await begin(bytes)
    await must(send(editor, id, 0, Buffer.alloc(bytes.length, 0x20)))
    expect(await refusedAs(finish(editor, id))).toBe('invalid:checksum')
    expect(await refusedAs(finish(editor, id))).toBe('invalid:checksum')
    expect((await must(viewUploads(editor, { applicationId: draft.id }))).unfinished).toEqual([])
  })

  it('is judged like every file', async () => {
    const bytes = Buffer.from('<html><script>alert(1)</script></html>')
    const id = await begin(bytes, { name: '网页.pdf' })
    await must(send(editor, id, 0, bytes))
    expect(await refusedAs(finish(editor, id))).toBe('invalid:type-not-allowed')
  })
})

describe('UP-23 whose it is', () => {
  it('is asked at every request: a stranger, a colleague, a viewer and the public get nothing', async () => {
    const bytes = pdf('whose')
    const id = await begin(bytes)
    const others: [Ctx, string][] = [
      [stranger.people.owner, 'missing'],
      [firm.people.owner, 'missing'],
      [firm.people.viewer, 'missing'],
      [{ ...editor, actor: { kind: 'anonymous' } }, 'unauthenticated'],
    ]
    for (const [ctx, code] of others) {
      expect(await refusedAs(ask(ctx, 'HEAD', { id }))).toBe(code)
      expect(await refusedAs(send(ctx, id, 0, bytes))).toBe(code)
      expect(await refusedAs(ask(ctx, 'DELETE', { id }))).toBe(code)
      expect(await refusedAs(finish(ctx, id))).toBe(code)
    }
    expect(await refusedAs(open(stranger.people.owner, bytes))).toBe('missing')
    expect(await refusedAs(open(firm.people.viewer, bytes))).toBe('missing')
    const elsewhere = await addDraft(stranger, 1)
    expect(await refusedAs(ask(stranger.people.owner, 'HEAD', { id }, elsewhere.id))).toBe('missing')
    expect(await offsetOf(id)).toBe(0)
  })

  it('ends with the membership and with the stage, at the next piece', async () => {
    const own = await addFirm()
    const held = await addDraft(own, 1)
    const bytes = pdf('ends')
    const writer = own.people.editor
    const made = await must(open(writer, bytes, {}, held.id))
    const id = made.headers.get('location')?.split('/').at(-1) ?? ''
    const piece = () =>
      ask(
        writer,
        'PATCH',
        {
          id,
          body: bytes,
          headers: { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        },
        held.id,
      )
    const db = database().orm
    await db.update(application).set({ stage: 'formal_check' }).where(eq(application.id, held.id))
    expect(await refusedAs(piece())).toBe('blocked:wrong_stage')
    await db.update(application).set({ stage: 'draft' }).where(eq(application.id, held.id))
    const removed = { ...writer, actor: { ...writer.actor, memberships: [] } }
    expect(await refusedAs(ask(removed, 'HEAD', { id }, held.id))).toBe('missing')
    await db
      .update(membership)
      .set({ removedAt: DRAFT_NOW })
      .where(eq(membership.personId, personOf(writer)?.personId ?? ''))
    await appendFile(partOf(id), bytes)
    await sweepUploads(systemCtx(new Date(DRAFT_NOW.getTime() + 600_000), 'sweep', 'test'))
    expect(await db.select().from(evidence).where(eq(evidence.applicationId, held.id))).toEqual([])
  })
})

describe('UP-16 how much', () => {
  it('is asked of what is declared, with what others have begun', async () => {
    const own = await addFirm()
    const held = await addDraft(own, 1)
    const writer = own.people.editor
    const size = UPLOAD_LIMITS.fileBytes
    const opened = (text: string, more: Declared = {}) => open(writer, pdf(text), { size, ...more }, held.id)
    for (let n = 0; n < Math.floor(UPLOAD_LIMITS.totalBytes / size); n++) await must(opened(`full ${n}`))
    expect(await refusedAs(opened('one more'))).toBe('blocked:quota_full')
    expect(
      await refusedAs(sendFile(writer, held.id, 'test_report', { name: 'a.pdf', bytes: pdf('x') })),
    ).toBe('done')
    expect(await refusedAs(opened('huge', { size: size + 1 }))).toBe('invalid:file_too_large')
    expect(await refusedAs(opened('none', { size: 0 }))).toBe('invalid:empty')
    expect(await refusedAs(opened('hash', { sha256: 'no' }))).toBe('invalid:no_checksum')
    expect(await refusedAs(opened('kind', { kind: 'gossip' }))).toBe('invalid')
  })

  it('bounds what one person may begin, and pieces past the declared end', async () => {
    const own = await addFirm()
    const held = await addDraft(own, 1)
    const writer = own.people.editor
    for (let n = 0; n < UPLOAD_LIMITS.unfinished; n++)
      await must(open(writer, pdf(`begun ${n}`), {}, held.id))
    expect(await refusedAs(open(writer, pdf('too many'), {}, held.id))).toBe('blocked:too_many_unfinished')
    const bytes = pdf('past the end')
    const id = await begin(bytes)
    expect(await statusOf(send(editor, id, 0, Buffer.concat([bytes, Buffer.from('more')])))).toBe(413)
    expect(await offsetOf(id)).toBe(0)
  })
})

describe('what was left', () => {
  it('is judged when it is whole, forgotten after three days when it is not', async () => {
    const whole = pdf('left whole')
    const half = pdf('left half')
    const a = await begin(whole, { name: '传完.pdf' })
    const b = await begin(half, { name: '没传完.pdf' })
    await must(send(editor, a, 0, whole))
    await must(send(editor, b, 0, half.subarray(0, 10)))
    const later = (minutes: number) =>
      sweepUploads(systemCtx(new Date(DRAFT_NOW.getTime() + minutes * 60_000), 'sweep', 'test'))
    await later(1)
    expect(await rowsOf('传完.pdf')).toHaveLength(0)
    await later(5)
    const [row] = await rowsOf('传完.pdf')
    expect(row).toMatchObject({ status: 'clean', uploadedBy: personOf(editor)?.personId })
    expect((await must(finish(editor, a))).id).toBe(row?.id)
    expect(await offsetOf(b)).toBe(10)
    await later(UPLOAD_LIMITS.keptHours * 60 + 1)
    await expect(stat(partOf(b))).rejects.toThrow('ENOENT')
    expect(await database().orm.select().from(upload).where(eq(upload.id, b))).toEqual([])
  })
})
