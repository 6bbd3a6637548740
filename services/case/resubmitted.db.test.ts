import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '@/db/client'
import { application, caseEvent, snapshot } from '@/db/schema/application'
import { crossCheck } from '@/db/schema/cross-check'
import { auditLog } from '@/db/schema/log'
import { ledgersOf } from '@/domain/board/track'
import type { Finding } from '@/domain/cross-check/result'
import { schemeV1 } from '@/domain/scheme/v1'
import { isStage } from '@/domain/workflow/types'
import { answerCorrection } from '../application/answer-correction'
import { applicationPdf } from '../application/document'
import { saveSection } from '../application/save-section'
import { resubmitApplication, submitApplication } from '../application/sign'
import { viewHub } from '../application/view-hub'
import { viewSection } from '../application/view-section'
import type { Ctx } from '../context'
import { viewCaseCheck } from '../cross-check/view-case'
import { database } from '../database'
import { env } from '../env'
import { listEvidence } from '../evidence/list'
import { removeEvidence } from '../evidence/remove'
import {
  addComplete,
  addFirm,
  type Draft,
  type Firm,
  must,
  refusedAs,
  sendFile,
  versionOf,
} from '../testing/drafts'
import { addStaff, type Somebody } from '../testing/review'
import { formalPointsOf } from './formal-points'
import { loadCase } from './load'
import { moveCase } from './move'
import { saveFormalPoint } from './save-formal-point'
import { latestSnapshot } from './sections'
import { SnapshotIntegrityError } from './snapshot-integrity'
import { viewChanges } from './view-changes'
import { viewChecks } from './view-checks'

const agree = 'yes' as const
let officer: Somebody
let stranger: Firm
let firm: Firm
let draft: Draft
let owner: Database
let points: string[] = []

const at = (ctx: Ctx, now: string): Ctx => ({ ...ctx, now: new Date(now) })

const submitted = async (holder: Firm, now?: string): Promise<Draft> => {
  const made = await addComplete(holder)
  const signer = now ? at(holder.people.signer, now) : holder.people.signer
  await must(submitApplication(signer, { applicationId: made.id, version: 1, name: '石书遥', agree }))
  return made
}

const handBack = async (holder: Firm, id: string, now?: string): Promise<void> => {
  const hub = await must(viewHub(holder.people.editor, id))
  for (const item of hub.items)
    await must(
      answerCorrection(holder.people.editor, {
        applicationId: id,
        itemId: item.id,
        note: '已按要求改正',
        isDone: 'yes',
      }),
    )
  const signer = now ? at(holder.people.signer, now) : holder.people.signer
  await must(
    resubmitApplication(signer, { applicationId: id, version: await versionOf(id), name: '石书遥', agree }),
  )
}

beforeAll(async () => {
  officer = await addStaff('officer')
  stranger = await addFirm()
  firm = await addFirm()
  draft = await submitted(firm)
  const row = await loadCase(database().orm, draft.id)
  points = row ? formalPointsOf(schemeV1, row) : []
  owner = openDatabase(env().databaseUrl, { role: null, max: 1 })
  for (const point of points)
    await must(
      saveFormalPoint(officer.ctx, { applicationId: draft.id, point, answer: 'pass', note: '', version: 0 }),
    )
  const items = [
    { section: 'product', field: 'scope', evidenceKind: null, reason: '认定范围写得太宽' },
    { section: 'standard', field: null, evidenceKind: 'standard_text', reason: '缺第3页，请上传完整文本' },
  ]
  await must(
    moveCase(officer.ctx, {
      applicationId: draft.id,
      name: 'return_for_correction',
      version: await versionOf(draft.id),
      items,
    }),
  )
  const { version } = await must(viewSection(firm.people.editor, draft.id, 'product'))
  const patch = { scope: '改正后的认定范围，仅限在重庆生产的整机，不含外购贴牌部分。' }
  await must(saveSection(firm.people.editor, { applicationId: draft.id, section: 'product', version, patch }))
  const files = await listEvidence(database().orm, draft.id)
  const old = files.find(file => file.kind === 'standard_text')
  await must(removeEvidence(firm.people.editor, { applicationId: draft.id, evidenceId: old?.id ?? '' }))
  await must(sendFile(firm.people.editor, draft.id, 'standard_text'))
  await handBack(firm, draft.id)
})
afterAll(() => owner.close())

describe('checks after a correction', () => {
  it('are carried over with a stamp where nothing changed, and made again where something did', async () => {
    const view = await must(viewChecks(officer.ctx, draft.id))
    const again = view.points?.filter(point => point.answer === null).map(point => point.point)
    expect(again).toEqual(['scope', 'evidence:standard_text'])
    expect(view.points?.filter(point => point.isCarried)).toHaveLength(points.length - 2)
    expect(view.points?.find(point => point.point === 'scope')?.formerly).toBe('pass')
    const [row] = await database().orm.select().from(application).where(eq(application.id, draft.id))
    expect(row?.waiting).toMatchObject({ reason: 'check', done: points.length - 2, of: points.length })
  })

  it('made again count, and only then is the list complete', async () => {
    const save = (point: string, version: number) =>
      saveFormalPoint(officer.ctx, { applicationId: draft.id, point, answer: 'pass', note: '', version })
    expect(await refusedAs(save('scope', 0))).toBe('stale')
    expect((await must(save('scope', 1))).answered).toBe(points.length - 1)
    expect((await must(save('evidence:standard_text', 1))).answered).toBe(points.length)
  })
})

describe('the comparison', () => {
  it('shows the changed answer word by word, the replaced file, the list it answers, and what stayed', async () => {
    const view = await must(viewChanges(officer.ctx, draft.id))
    if (!view) throw new Error('nothing to compare')
    const changed = view.sections.flatMap(section => section.changed)
    expect(changed.map(item => [item.fieldId, item.shape.kind, item.asked?.reason])).toEqual([
      ['scope', 'text', '认定范围写得太宽'],
    ])
    expect(changed[0]?.asked?.note).toBe('已按要求改正')
    expect(view.files).toMatchObject([{ kind: 'replaced', evidenceKind: 'standard_text' }])
    expect(view.files[0]?.before?.sha256).not.toBe(view.files[0]?.after?.sha256)
    expect(view.counts).toMatchObject({ answers: 1, files: 1 })
    expect(view.sections.every(section => section.same.every(item => !item.isPrivate))).toBe(true)
    expect(view.figures.changed).toEqual([])
  })

  it('is missing to the enterprise, to strangers and to whoever may not open the case', async () => {
    expect(await refusedAs(viewChanges(firm.people.owner, draft.id))).toBe('missing')
    expect(await refusedAs(viewChanges(stranger.people.owner, draft.id))).toBe('missing')
    const expert = await addStaff('expert')
    expect(await refusedAs(viewChanges(expert.ctx, draft.id))).toBe('missing')
  })
})

describe('what was compared with the files', () => {
  it('is carried over with the day of the first comparison where neither answer nor file has changed', async () => {
    const finding = (field: string, declared: string): Finding => ({
      key: field,
      kind: 'standard_text',
      section: 'standard',
      field,
      about: '',
      status: 'found',
      declared,
      said: null,
      evidenceId: 'same-file',
      page: 1,
      box: null,
      isPersonal: false,
    })
    const [first, second] = [new Date('2026-11-23T03:00:00Z'), new Date('2026-11-25T03:00:00Z')]
    const kept = (snapshotSeq: number, at: Date, scope: string) => ({
      applicationId: draft.id,
      snapshotSeq,
      at,
      notes: [],
      data: { files: [], findings: [finding('number', 'Q/CQ 001'), finding('scope', scope)] },
    })
    await database()
      .orm.insert(crossCheck)
      .values(kept(1, first, '整机和配件'))
    // The comparison of the last submission is not there yet: the one before is not shown in its place.
    expect((await must(viewCaseCheck(officer.ctx, draft.id))).state).toBe('under_way')
    await database()
      .orm.insert(crossCheck)
      .values(kept(2, second, '整机'))
    const view = await must(viewCaseCheck(officer.ctx, draft.id))
    expect(view.findings.map(one => [one.field, one.since])).toEqual([
      ['number', first.toISOString()],
      ['scope', null],
    ])
  })
})

describe('a submission somebody with the database in hand has changed', () => {
  const tampered = async (by: string, what: () => Promise<void>): Promise<void> => {
    const [before] = await database().orm.select().from(snapshot).where(eq(snapshot.applicationId, draft.id))
    if (!before) throw new Error('no snapshot')
    const client = await owner.pool.connect()
    try {
      await client.query('alter table snapshot disable trigger user')
      await client.query('alter table evidence disable trigger user')
      const done = await client.query(by)
      expect(done.rowCount).toBeGreaterThan(0)
      await what()
    } finally {
      await client.query(
        `update snapshot set data = data - 'forged', hash = regexp_replace(hash, '^x', '') where application_id = '${draft.id}'`,
      )
      await client.query(`update evidence set sha256 = reverse(sha256) where name like 'forged%'`)
      await client.query(`update evidence set name = replace(name, 'forged', '') where name like 'forged%'`)
      await client.query('alter table snapshot enable trigger user')
      await client.query('alter table evidence enable trigger user')
      client.release()
    }
  }
  const forgeries: Record<string, () => string> = {
    'its hash': () => `update snapshot set hash = 'x' || hash where application_id = '${draft.id}'`,
    'its data': () =>
      `update snapshot set data = jsonb_set(data, '{forged}', '1') where application_id = '${draft.id}'`,
    'the hash of a file': () =>
      `update evidence set sha256 = reverse(sha256), name = 'forged' || name where application_id = '${draft.id}' and kind = 'standard_text' and removed_at is null`,
  }
  it.each(Object.entries(forgeries))('in %s is shown to nobody, with an alert in the log', async (_, by) => {
    expect(await latestSnapshot(database().orm, draft.id)).not.toBeNull()
    await tampered(by(), async () => {
      await expect(latestSnapshot(database().orm, draft.id)).rejects.toThrow(SnapshotIntegrityError)
      await expect(viewChanges(officer.ctx, draft.id)).rejects.toThrow('integrity problem')
      expect(await refusedAs(applicationPdf(officer.ctx, draft.id))).toBe('unavailable:snapshot_damaged')
      const lines = await database()
        .orm.select()
        .from(auditLog)
        .where(and(eq(auditLog.action, 'snapshot-integrity'), eq(auditLog.targetId, draft.id)))
      expect(lines.length).toBeGreaterThan(0)
    })
    expect(await latestSnapshot(database().orm, draft.id)).not.toBeNull()
  })
})

describe('the clock', () => {
  it('returned on the Friday before National Day and handed back after it: no day of it with the office', async () => {
    const other = await addFirm()
    const made = await submitted(other, '2026-09-23T02:00:00Z')
    const items = [{ section: 'product', field: 'scope', evidenceKind: null, reason: '认定范围写得太宽' }]
    await must(
      moveCase(at(officer.ctx, '2026-09-25T02:00:00Z'), {
        applicationId: made.id,
        name: 'return_for_correction',
        version: 2,
        items,
      }),
    )
    await handBack(other, made.id, '2026-10-08T02:00:00Z')
    const rows = await database()
      .orm.select({ at: caseEvent.at, toStage: caseEvent.toStage })
      .from(caseEvent)
      .where(eq(caseEvent.applicationId, made.id))
      .orderBy(caseEvent.seq)
    const moves = rows.flatMap(row =>
      row.toStage && isStage(row.toStage) ? [{ at: row.at, toStage: row.toStage }] : [],
    )
    const usedBy = (now: string) => ledgersOf(schemeV1, moves, null, new Date(now))
    const [before, after] = [usedBy('2026-09-24T02:00:00Z'), usedBy('2026-10-08T02:00:00Z')]
    // 25 September is itself a holiday (Mid-autumn), so the last office day is the 24th.
    expect(after.office.used - before.office.used).toBe(0)
    expect(after.enterprise.used).toBeGreaterThan(0)
  })
})
