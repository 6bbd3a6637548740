import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { membership } from '@/db/schema/enterprise'
import { upload } from '@/db/schema/upload'
import { vaultItem } from '@/db/schema/vault'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { paths } from '@/domain/paths'
import { VAULT_BYTES } from '@/domain/vault/limits'
import { type Ctx, personOf, systemCtx } from '../context'
import { database } from '../database'
import { makePdf } from '../files/corpus'
import { addDraft, addFirm, DRAFT_NOW, type Firm, must, refusedAs } from '../testing/drafts'
import { finishUpload } from '../upload/finish'
import { serveTus } from '../upload/serve'
import { sweepUploads } from '../upload/sweep'
import { viewUploads } from '../upload/view'
import { archiveVaultItem } from './archive'
import { saveVaultItem } from './save-item'
import { viewVaultItem } from './view-item'

let firm: Firm
let stranger: Firm
let editor: Ctx
beforeAll(async () => {
  firm = await addFirm()
  stranger = await addFirm()
  editor = firm.people.editor
})

const pdf = (text: string) => makePdf({ pages: 1, head: `% vault ${text}\n` })

type Ask = { id?: string; headers?: Record<string, string>; body?: Buffer; at?: string }
const ask = (ctx: Ctx, method: string, { id, headers = {}, body, at = firm.id }: Ask = {}) =>
  serveTus(
    ctx,
    { enterpriseId: at },
    new Request(`http://localhost${paths.vaultUploads(at)}${id ? `/${id}` : ''}`, {
      method,
      headers: { 'tus-resumable': '1.0.0', ...headers },
      ...(body ? { body: new Uint8Array(body) } : {}),
    }),
  )

type Declared = { kind?: string; name?: string; size?: number; item?: string; version?: number; at?: string }
const open = (ctx: Ctx, bytes: Buffer, { at = firm.id, size = bytes.length, ...more }: Declared = {}) => {
  const { kind = '', name = '文件.pdf', item, version } = more
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const edition = item ? { item, version: String(version) } : {}
  const metadata = Object.entries({ kind, filename: name, sha256, ...edition })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')
  return ask(ctx, 'POST', { at, headers: { 'upload-length': String(size), 'upload-metadata': metadata } })
}
const begin = async (bytes: Buffer, more: Declared = {}) =>
  (await must(open(editor, bytes, more))).headers.get('location')?.split('/').at(-1) ?? ''
const send = (ctx: Ctx, id: string, offset: number, body: Buffer, at = firm.id) =>
  ask(ctx, 'PATCH', {
    id,
    body,
    at,
    headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
  })
const withMembership = (ctx: Ctx, enterpriseId: string): Ctx => {
  if (ctx.actor.kind !== 'person') return ctx
  const memberships = [...ctx.actor.memberships, { enterpriseId, role: 'editor' as const }]
  return { ...ctx, actor: { ...ctx.actor, memberships } }
}
const finish = (ctx: Ctx, uploadId: string) => finishUpload(ctx, { uploadId })
const sent = async (bytes: Buffer, more: Declared = {}) => {
  const id = await begin(bytes, more)
  await must(send(editor, id, 0, bytes))
  return id
}
const unfinished = async (ctx: Ctx) =>
  (await must(viewUploads(ctx, { enterpriseId: firm.id }))).unfinished.map(one => one.id)
const report = async (number: string) =>
  must(
    saveVaultItem(editor, {
      enterpriseId: firm.id,
      itemId: undefined,
      version: 0,
      kind: 'test_report',
      title: '',
      details: {},
      data: { number, laboratory: '重庆市计量质量检测研究院', issuedOn: '2026-08-01' },
    }),
  )

describe('an upload into a vault', () => {
  it('arrives in pieces, goes on from where it was, and is kept once', async () => {
    const bytes = pdf('pieces')
    const id = await begin(bytes, { kind: 'test_report' })
    await must(send(editor, id, 0, bytes.subarray(0, 90)))
    expect(await refusedAs(finish(editor, id))).toBe('pending:not_whole')
    expect(await begin(bytes, { kind: 'test_report' })).toBe(id)
    const [row] = (await must(viewUploads(editor, { enterpriseId: firm.id }))).unfinished
    expect(row).toMatchObject({ id, arrived: 90, kind: 'test_report', item: null })
    expect(await unfinished(firm.people.viewer)).toEqual([])
    await must(send(editor, id, 90, bytes.subarray(90)))
    const answers = await Promise.all([finish(editor, id), finish(editor, id)])
    expect(answers[0]).toEqual(answers[1])
    const taken = await must(finish(editor, id))
    expect(taken).toMatchObject({ status: 'clean', kind: 'test_report', size: bytes.length })
    const view = await must(viewVaultItem(editor, taken.id, false))
    expect(view.line).toMatchObject({ kind: 'document', evidenceKind: 'test_report', version: 1 })
  })

  it('brings a record its paper, and an item its newer edition', async () => {
    const { id: item, version } = await report('Z-001')
    const paper = await must(finish(editor, await sent(pdf('paper'), { kind: 'test_report', item, version })))
    expect(paper.id).toBe(item)
    const now = (await must(viewVaultItem(editor, item, false))).line.version
    const newer = await sent(pdf('newer'), { kind: 'test_report', item, version: now })
    const next = await must(finish(editor, newer))
    expect((await must(viewVaultItem(editor, item, false))).replacedBy).toBe(next.id)
    // Told again what became of it, though the item takes nothing any more.
    expect((await must(ask(editor, 'HEAD', { id: newer }))).status).toBe(200)
    expect(await must(finish(editor, newer))).toEqual(next)
    expect(await refusedAs(open(editor, pdf('late'), { kind: 'test_report', item, version: now }))).toBe(
      'blocked:vault_archived',
    )
  })

  it('for a version that has passed is refused, and goes on once it is chosen for the one there is', async () => {
    const { id: item, version } = await report('Z-002')
    const bytes = pdf('stale')
    const id = await sent(bytes, { kind: 'test_report', item, version })
    const renamed = await must(
      saveVaultItem(editor, {
        enterpriseId: firm.id,
        itemId: item,
        version,
        kind: 'test_report',
        title: '改名',
        details: {},
        data: { number: 'Z-002', laboratory: '重庆市计量质量检测研究院', issuedOn: '2026-08-01' },
      }),
    )
    expect(await refusedAs(finish(editor, id))).toBe('stale')
    expect(await refusedAs(open(editor, pdf('other'), { kind: 'test_report', item, version }))).toBe('stale')
    expect(await begin(bytes, { kind: 'test_report', item, version: renamed.version })).toBe(id)
    expect((await must(finish(editor, id))).id).toBe(item)
  })

  it('is judged when its sender went away', async () => {
    const id = await sent(pdf('left'))
    await sweepUploads(systemCtx(new Date(DRAFT_NOW.getTime() + 600_000), 'sweep', 'test'))
    const [row] = await database().orm.select().from(upload).where(eq(upload.id, id))
    expect(row?.status).toBe('taken')
  })
})

describe('who may send into a vault', () => {
  it('nobody else, at no request: strangers, viewers, colleagues, the public', async () => {
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
    expect(await refusedAs(viewUploads(stranger.people.owner, { enterpriseId: firm.id }))).toBe('missing')
  })

  it('and only to the address it was begun at', async () => {
    const bytes = pdf('address')
    const id = await begin(bytes)
    const both = withMembership(editor, stranger.id)
    expect(await refusedAs(send(both, id, 0, bytes, stranger.id))).toBe('missing')
    const { id: item, version } = await report('Z-003')
    const theirs = { item, version, at: stranger.id }
    expect(await refusedAs(open(both, pdf('theirs'), theirs))).toBe('missing')
    const draft = await addDraft(firm, 1)
    const other = serveTus(
      editor,
      { applicationId: draft.id },
      new Request(`http://localhost${paths.uploads(draft.id)}/${id}`, {
        method: 'HEAD',
        headers: { 'tus-resumable': '1.0.0' },
      }),
    )
    expect(await refusedAs(other)).toBe('missing')
  })

  it('until the membership ends', async () => {
    const own = await addFirm()
    const bytes = pdf('ends')
    const writer = own.people.editor
    const made = await must(open(writer, bytes, { at: own.id }))
    const id = made.headers.get('location')?.split('/').at(-1) ?? ''
    await must(send(writer, id, 0, bytes, own.id))
    await database()
      .orm.update(membership)
      .set({ removedAt: DRAFT_NOW })
      .where(eq(membership.personId, personOf(writer)?.personId ?? ''))
    expect(await refusedAs(finish(writer, id))).toBe('missing')
  })
})

describe('what a vault takes', () => {
  it('nothing twice, nothing unknown, nothing for an archived item, no bytes of the wrong kind', async () => {
    const bytes = pdf('once')
    await must(finish(editor, await sent(bytes)))
    expect(await refusedAs(open(editor, bytes))).toBe('repeated:same_in_vault')
    expect(await refusedAs(open(editor, pdf('kind'), { kind: 'gossip' }))).toBe('invalid')
    const { id: item, version } = await report('Z-004')
    const half = await begin(pdf('archived'), { kind: 'test_report', item, version })
    await must(archiveVaultItem(editor, { itemId: item, version }))
    expect(await refusedAs(send(editor, half, 0, pdf('archived')))).toBe('stale')
    const archived = { kind: 'test_report', item, version: version + 1 }
    expect(await refusedAs(open(editor, pdf('archived'), archived))).toBe('blocked:vault_archived')
    const html = Buffer.from('<html><script>alert(1)</script></html>')
    expect(await refusedAs(finish(editor, await sent(html)))).toBe('invalid:type-not-allowed')
  })

  it('no more than it holds, what is on its way included', async () => {
    const own = await addFirm()
    const size = UPLOAD_LIMITS.fileBytes
    const more = { size, at: own.id }
    const writer = own.people.editor
    for (let n = 0; n < Math.floor(VAULT_BYTES / size); n++) await must(open(writer, pdf(`full ${n}`), more))
    expect(await refusedAs(open(writer, pdf('one more'), more))).toBe('blocked:vault_full')
    const [kept] = await database().orm.select().from(vaultItem).where(eq(vaultItem.enterpriseId, own.id))
    expect(kept).toBeUndefined()
  })

  it('has exactly one place, by the database itself', async () => {
    const draft = await addDraft(firm, 1)
    const db = database().orm
    const row = {
      personId: personOf(editor)?.personId ?? '',
      kind: '',
      name: 'x',
      size: 1,
      sha256: 'a'.repeat(64),
      createdAt: DRAFT_NOW,
      movedAt: DRAFT_NOW,
    }
    const both = { applicationId: draft.id, enterpriseId: firm.id }
    for (const place of [{}, both, { applicationId: draft.id, itemId: firm.id, itemVersion: 1 }])
      await expect(db.insert(upload).values({ ...row, ...place })).rejects.toThrow()
    await expect(
      db.insert(upload).values({ ...row, enterpriseId: firm.id, itemVersion: 1 }),
    ).rejects.toThrow()
  })
})
