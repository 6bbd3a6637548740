import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { notification } from '@/db/schema/people'
import { schemeV1 } from '@/domain/scheme/v1'
import { askExtension } from '../application/ask-extension'
import { saveSection } from '../application/save-section'
import { resubmitApplication, submitApplication } from '../application/sign'
import { viewHub } from '../application/view-hub'
import { viewSection } from '../application/view-section'
import { type Ctx, systemCtx } from '../context'
import { database } from '../database'
import { listEvidence } from '../evidence/list'
import { removeEvidence } from '../evidence/remove'
import { remindDue } from '../jobs/remind'
import { startRenewal } from '../renewal/start'
import { addComplete, addFirm, type Firm, must, refusedAs, sendFile, versionOf } from '../testing/drafts'
import { addStaff, type Somebody } from '../testing/review'
import { withTx } from '../tx'
import { extendDue } from './extend-due'
import { extendMany } from './extend-many'
import { flagCorrection } from './flag-correction'
import { moveCase } from './move'
import { refuseExtension } from './refuse-extension'
import { performTransition } from './transition'
import { viewCorrection } from './view-correction'
import { viewCorrections } from './view-corrections'

let officer: Somebody
let colleague: Somebody
let district: Somebody
let stranger: Firm
beforeAll(async () => {
  officer = await addStaff('officer')
  colleague = await addStaff('officer')
  district = await addStaff('district')
  stranger = await addFirm()
})

const agree = 'yes' as const
const scope = { section: 'product', field: 'scope', evidenceKind: null, evidenceId: null }
const flag = (
  applicationId: string,
  place = scope,
  reason = '认定范围写得太宽',
  isFlagged: 'yes' | 'no' = 'yes',
) => ({
  applicationId,
  ...place,
  reason,
  isFlagged,
})

/** A submitted case with two files of one kind. */
const submitted = async (): Promise<{ id: string; firm: Firm; files: string[] }> => {
  const firm = await addFirm()
  const made = await addComplete(firm)
  await must(sendFile(firm.people.editor, made.id, 'standard_text'))
  await must(
    submitApplication(firm.people.signer, { applicationId: made.id, version: 1, name: '石书遥', agree }),
  )
  const files = (await listEvidence(database().orm, made.id)).filter(file => file.kind === 'standard_text')
  return { id: made.id, firm, files: files.map(file => file.id) }
}

const returned = async (items = [{ ...scope, reason: '认定范围写得太宽' }]) => {
  const held = await submitted()
  await must(
    moveCase(officer.ctx, { applicationId: held.id, name: 'return_for_correction', version: 2, items }),
  )
  return held
}

const dueOf = async (id: string): Promise<string> => {
  const [row] = await database().orm.select().from(application).where(eq(application.id, id))
  return row?.dueOn ?? ''
}

describe('the list an officer collects', () => {
  it('is kept at once for every officer, changed and taken back in place, and gone when it is sent', async () => {
    const held = await submitted()
    const file = {
      section: 'standard',
      field: null,
      evidenceKind: 'standard_text',
      evidenceId: held.files[1] ?? '',
    }
    await must(flagCorrection(officer.ctx, flag(held.id)))
    await must(flagCorrection(colleague.ctx, flag(held.id, file as never, '第二份缺第3页，请补齐')))
    await must(flagCorrection(officer.ctx, flag(held.id, scope, '认定范围要限到整机')))
    const view = await must(viewCorrection(colleague.ctx, held.id))
    expect(view.draft.items.map(item => [item.field, item.reason])).toEqual([
      ['scope', '认定范围要限到整机'],
      [null, '第二份缺第3页，请补齐'],
    ])
    expect(view.draft.items[1]?.fileName).toBe('standard_text.pdf')
    await must(flagCorrection(officer.ctx, flag(held.id, scope, '', 'no')))
    expect((await must(viewCorrection(officer.ctx, held.id))).draft.items).toHaveLength(1)
    expect((await must(viewHub(held.firm.people.owner, held.id))).items).toEqual([])
    const items = view.draft.items.map(({ fileName: _, ...item }) => item)
    await must(
      moveCase(officer.ctx, { applicationId: held.id, name: 'return_for_correction', version: 2, items }),
    )
    expect((await must(viewCorrection(officer.ctx, held.id))).draft.items).toEqual([])
    expect((await must(viewHub(held.firm.people.owner, held.id))).items[1]?.fileName).toBe(
      'standard_text.pdf',
    )
  })

  it('is nobody else’s, names what exists, and ends with the formal check', async () => {
    const held = await submitted()
    expect(await refusedAs(flagCorrection(district.ctx, flag(held.id)))).toBe('missing')
    expect(await refusedAs(flagCorrection(held.firm.people.owner, flag(held.id)))).toBe('forbidden')
    expect(await refusedAs(flagCorrection(officer.ctx, flag(held.id, { ...scope, field: 'password' })))).toBe(
      'invalid',
    )
    const strange = {
      section: 'standard',
      field: null,
      evidenceKind: 'standard_text',
      evidenceId: randomUUID(),
    }
    expect(await refusedAs(flagCorrection(officer.ctx, flag(held.id, strange as never)))).toBe('invalid')
    const back = await returned()
    expect(await refusedAs(flagCorrection(officer.ctx, flag(back.id)))).toBe('blocked:wrong_stage')
  })
})

describe('a single file', () => {
  it('is the only one of its kind that opens; another may take its place', async () => {
    const held = await submitted()
    const [first = '', second = ''] = held.files
    const item = { section: 'standard', field: null, evidenceKind: 'standard_text', evidenceId: second }
    await must(
      moveCase(officer.ctx, {
        applicationId: held.id,
        name: 'return_for_correction',
        version: 2,
        items: [{ ...item, reason: '第二份缺第3页，请补齐' }],
      }),
    )
    const remove = (evidenceId: string) =>
      removeEvidence(held.firm.people.editor, { applicationId: held.id, evidenceId })
    expect(await refusedAs(remove(first))).toBe('blocked:kind_frozen')
    const page = async () => {
      const view = await must(viewSection(held.firm.people.editor, held.id, 'standard'))
      const kind = view.evidence.find(asked => asked.kind === 'standard_text')
      return { open: kind?.openFiles, isOpen: kind?.isOpen, named: view.items.map(one => one.fileName) }
    }
    // The page offers what the service would do, and names the file that is meant.
    expect(await page()).toEqual({ open: [second], isOpen: true, named: ['standard_text.pdf'] })
    await must(remove(second))
    expect(await page()).toMatchObject({ open: [], isOpen: true })
    await must(sendFile(held.firm.people.editor, held.id, 'standard_text'))
    expect((await page()).open).toHaveLength(1)
    const fresh = (await listEvidence(database().orm, held.id)).find(file => !file.isFrozen)
    await must(remove(fresh?.id ?? ''))
    expect(await refusedAs(sendFile(held.firm.people.editor, held.id, 'commitment_letter'))).toBe(
      'blocked:kind_frozen',
    )
  })
})

describe('more time', () => {
  const ask = (held: { id: string }) => ({
    applicationId: held.id,
    reason: '检验机构排期到下周三，报告来不及出',
  })
  const reason = '检验机构的排期通知已核实属实'

  it('is asked for by the enterprise once at a time, granted by the officer, as often as the scheme allows', async () => {
    const held = await returned()
    expect(await refusedAs(askExtension(stranger.people.owner, ask(held)))).toBe('missing')
    expect(await refusedAs(askExtension(held.firm.people.viewer, ask(held)))).toBe('forbidden')
    await must(askExtension(held.firm.people.editor, ask(held)))
    expect(await refusedAs(askExtension(held.firm.people.editor, ask(held)))).toBe('repeated')
    expect((await must(viewHub(held.firm.people.owner, held.id))).extension).toMatchObject({
      left: schemeV1.correction.extensions,
      request: { answer: null },
    })
    const before = await dueOf(held.id)
    await must(extendDue(officer.ctx, { applicationId: held.id, version: await versionOf(held.id), reason }))
    expect((await dueOf(held.id)) > before).toBe(true)
    expect((await must(viewHub(held.firm.people.owner, held.id))).extension?.request?.answer).toBe('granted')
    expect(await refusedAs(askExtension(held.firm.people.editor, ask(held)))).toBe(
      'blocked:no_extension_left',
    )
  })

  it('is given to many for one reason, each by itself, and to none that is gone, changed or out of turns', async () => {
    const [first, second, third] = [(await returned()).id, (await returned()).id, (await returned()).id]
    const many = async (ctx: Ctx) =>
      extendMany(ctx, {
        cases: [
          { applicationId: first, version: await versionOf(first) },
          { applicationId: second, version: (await versionOf(second)) - 1 },
          { applicationId: randomUUID(), version: 1 },
          { applicationId: third, version: await versionOf(third) },
        ],
        reason: '连日暴雨，检测机构停业',
      })
    for (const who of [district.ctx, stranger.people.owner])
      expect(await refusedAs(many(who))).toBe('missing')
    const before = await Promise.all([dueOf(first), dueOf(second), dueOf(third)])
    const { cases } = await must(many(officer.ctx))
    expect(cases.map(one => ('due' in one ? 'given' : one.because))).toEqual([
      'given',
      'stale',
      'missing',
      'given',
    ])
    const after = await Promise.all([dueOf(first), dueOf(second), dueOf(third)])
    expect(after.map((due, i) => due > (before[i] ?? ''))).toEqual([true, false, true])
    const again = await must(many(officer.ctx))
    expect(again.cases[0]).toMatchObject({ because: 'blocked', reason: 'no_extension_left' })
    const shown = await must(viewCorrections(officer.ctx, { area: '', page: 1 }))
    expect(shown.rows.find(row => row.id === first)).toMatchObject({ extendedTo: null, dueOn: after[0] })
    expect(shown.rows.find(row => row.id === second)?.extendedTo).toBeTruthy()
    expect(await refusedAs(viewCorrections(district.ctx, { area: '', page: 1 }))).toBe('missing')
  })

  it('is refused with a reason that the enterprise reads; nobody refuses what nobody asked', async () => {
    const held = await returned()
    const answer = { applicationId: held.id, reason }
    expect(await refusedAs(refuseExtension(officer.ctx, answer))).toBe('missing')
    await must(askExtension(held.firm.people.editor, ask(held)))
    expect(await refusedAs(refuseExtension(district.ctx, answer))).toBe('missing')
    const before = await dueOf(held.id)
    await must(refuseExtension(officer.ctx, answer))
    expect(await dueOf(held.id)).toBe(before)
    const { extension } = await must(viewHub(held.firm.people.owner, held.id))
    expect(extension?.request).toMatchObject({ answer: 'refused', answerReason: reason })
  })
})

describe('the end of a correction', () => {
  const at = (day: string): Ctx => systemCtx(new Date(`${day}T02:00:00Z`), 'sweep', randomUUID())
  const remindersOf = async (id: string): Promise<number> => {
    const keys = await database()
      .orm.selectDistinct({ key: notification.eventKey })
      .from(notification)
      .where(and(eq(notification.applicationId, id), eq(notification.kind, 'due_soon')))
    return keys.length
  }

  it('is announced five and two working days before and on the day, made up for after a standstill', async () => {
    const held = await returned()
    await database().orm.update(application).set({ dueOn: '2026-12-07' }).where(eq(application.id, held.id))
    const seen: number[] = []
    // Working days before the Monday: 30 Nov is the fifth; on 1 and 2 Dec nothing new; 3 Dec is the second.
    for (const day of ['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04', '2026-12-07']) {
      await remindDue(at(day))
      await remindDue(at(day))
      seen.push(await remindersOf(held.id))
    }
    expect(seen).toEqual([0, 1, 1, 2, 2, 3])
    const late = await returned()
    await database().orm.update(application).set({ dueOn: '2026-12-07' }).where(eq(application.id, late.id))
    await remindDue(at('2026-12-04'))
    expect(await remindersOf(late.id)).toBe(1)
  })

  it('comes by itself the day after; then nothing can be handed in or changed, and there is no second round', async () => {
    const held = await returned()
    const due = await dueOf(held.id)
    const lapse = (day: string) =>
      withTx(at(day), tx =>
        performTransition(tx, at(day), {
          applicationId: held.id,
          name: 'lapse',
          version: 3,
        }),
      )
    expect(await refusedAs(lapse(due))).toBe('blocked')
    expect((await must(lapse('2027-01-20'))).stage).toBe('lapsed')
    const { editor, signer } = held.firm.people
    const late = {
      applicationId: held.id,
      section: 'product' as const,
      version: 1,
      patch: { scope: '迟到的改动' },
    }
    expect(await refusedAs(saveSection(editor, late))).toBe('blocked:wrong_stage')
    const back = { applicationId: held.id, version: await versionOf(held.id), name: '石书遥', agree }
    expect(await refusedAs(resubmitApplication(signer, back))).toMatch(/^blocked/)
    const again = {
      applicationId: held.id,
      name: 'return_for_correction' as const,
      version: await versionOf(held.id),
      items: [{ ...scope, reason: '再次要求补正' }],
    }
    expect(await refusedAs(moveCase(officer.ctx, again))).toMatch(/^blocked/)
  })
  it('is no dead end: the hub offers the lapsed answers as the start of a new application, to who may write', async () => {
    const held = await returned()
    const { editor, owner, viewer } = held.firm.people
    const input = { applicationId: held.id }
    expect((await must(viewHub(owner, held.id))).again.kind).toBe('none')
    expect(await refusedAs(startRenewal(editor, input))).toBe('blocked:not_ended')
    const day = '2027-01-20'
    const move = { applicationId: held.id, name: 'lapse' as const, version: await versionOf(held.id) }
    await must(withTx(at(day), tx => performTransition(tx, at(day), move)))
    const ended = await must(viewHub(owner, held.id))
    expect([ended.shell.stage, ended.again.kind, ended.successor]).toEqual(['lapsed', 'again', null])
    expect(await refusedAs(startRenewal(viewer, input))).toBe('forbidden')
    expect(await refusedAs(startRenewal(stranger.people.owner, input))).toBe('missing')
    const { applicationId } = await must(startRenewal(editor, input))
    expect((await must(viewHub(owner, held.id))).successor).toBe(applicationId)
    const { values } = await must(viewSection(editor, applicationId, 'product'))
    expect(values.productNameZh).toBeTruthy()
    expect((await must(viewHub(owner, applicationId))).shell.stage).toBe('draft')
  })
})
