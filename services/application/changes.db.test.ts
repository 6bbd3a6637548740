import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { draftChange } from '@/db/schema/collaboration'
import type { Ctx } from '../context'
import { database } from '../database'
import { addDraft, addFirm, type Draft, type Firm, must, refusedAs, versionOf } from '../testing/drafts'
import { restoreAnswer } from './restore-answer'
import { saveSection } from './save-section'
import { withdrawApplication } from './sign'
import { viewChanges } from './view-changes'
import { viewSection } from './view-section'

let stranger: Firm
let firm: Firm
let draft: Draft
beforeAll(async () => {
  stranger = await addFirm()
  firm = await addFirm()
  draft = await addDraft(firm, 3)
})

const later = (ctx: Ctx, minutes: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
})
const all = { page: 1 }
const valuesOf = async (section: 'standard' | 'quality_officer') =>
  must(viewSection(firm.people.owner, draft.id, section))
const save = async (ctx: Ctx, section: 'standard' | 'quality_officer', patch: Record<string, unknown>) =>
  must(
    saveSection(ctx, {
      applicationId: draft.id,
      section,
      version: (await valuesOf(section)).version,
      patch,
    }),
  )

describe('the history of an application', () => {
  it('tells who changed which answer from what to what; strokes of one go are one line', async () => {
    const { owner, editor } = firm.people
    const first = await valuesOf('standard')
    await save(later(editor, 60), 'standard', { name: '超声波' })
    await save(later(editor, 61), 'standard', { name: '超声波水表' })
    await save(later(owner, 62), 'standard', { name: '超声波冷水表' })
    await save(later(owner, 90), 'standard', { name: '' })
    const { lines } = await must(viewChanges(firm.people.viewer, draft.id, { ...all, section: 'standard' }))
    const names = lines.filter(line => line.field === 'name').slice(0, 3)
    expect(names.map(line => [line.by, line.before, line.after])).toMatchObject([
      ['范晓溪', { text: '超声波冷水表' }, { kind: 'none' }],
      ['范晓溪', { text: '超声波水表' }, { text: '超声波冷水表' }],
      ['方知遥', { text: first.values.name }, { text: '超声波水表' }],
    ])
  })

  it('is filtered by person and section and paged', async () => {
    const { viewer, owner } = firm.people
    const view = await must(viewChanges(viewer, draft.id, all))
    expect(view.pages).toBeGreaterThan(1)
    expect(view.lines).toHaveLength(25)
    const second = await must(viewChanges(viewer, draft.id, { page: 2 }))
    const seen = new Set(view.lines.map(line => line.changeId))
    expect(second.lines.some(line => seen.has(line.changeId))).toBe(false)
    const person = owner.actor.kind === 'person' ? owner.actor.personId : ''
    const mine = await must(viewChanges(viewer, draft.id, { ...all, person }))
    expect(new Set(mine.lines.map(line => line.by))).toEqual(new Set(['范晓溪']))
    expect((await must(viewChanges(viewer, draft.id, { page: 99 }))).lines).toEqual([])
  })

  it('keeps personal answers encrypted and shows none of them', async () => {
    await save(firm.people.editor, 'quality_officer', { name: '顾南乔' })
    const [row] = await database()
      .orm.select()
      .from(draftChange)
      .where(eq(draftChange.section, 'quality_officer'))
    expect(JSON.stringify(row)).not.toContain('顾南乔')
    expect(row?.after).toHaveProperty('$sealed')
    const view = await must(viewChanges(firm.people.owner, draft.id, { ...all, section: 'quality_officer' }))
    expect(view.lines[0]).toMatchObject({ before: { kind: 'none' }, after: { kind: 'hidden' } })
    expect(JSON.stringify(view.lines)).not.toContain('顾南乔')
  })

  it('can be changed by nobody', async () => {
    const db = database().orm
    await expect(db.execute(sql`update draft_change set by = by`)).rejects.toThrow()
    await expect(db.execute(sql`delete from draft_change`)).rejects.toThrow()
  })
})

describe('restoring an answer', () => {
  it('is a new change by the one who restores, of a text, a table, a choice and a personal answer', async () => {
    const { signer, viewer } = firm.people
    await save(firm.people.editor, 'quality_officer', { name: '林栖川' })
    const { lines } = await must(viewChanges(viewer, draft.id, { ...all, section: 'quality_officer' }))
    const line = lines.find(one => one.field === 'name')
    if (!line) throw new Error('no line')
    // Two saves of one go are one line, so that what stood before it is nothing.
    await must(
      restoreAnswer(later(signer, 30), {
        applicationId: draft.id,
        changeId: line.changeId,
        version: line.version,
      }),
    )
    expect((await valuesOf('quality_officer')).values.name).toBeUndefined()
    const after = await must(viewChanges(viewer, draft.id, { ...all, section: 'quality_officer' }))
    expect(after.lines[0]).toMatchObject({
      by: '石书遥',
      before: { kind: 'hidden' },
      after: { kind: 'none' },
    })
    const again = after.lines[0]
    await must(
      restoreAnswer(later(signer, 60), {
        applicationId: draft.id,
        changeId: again?.changeId ?? 0,
        version: again?.version ?? 0,
      }),
    )
    expect((await valuesOf('quality_officer')).values.name).toBe('林栖川')
    // Every answer of the draft can be taken back to before it was given, whatever its kind.
    const given = await must(viewChanges(viewer, draft.id, { ...all, section: 'standard' }))
    for (const one of given.lines.filter(each => each.before.kind === 'none' && each.isRestorable)) {
      const { version } = await valuesOf('standard')
      await must(
        restoreAnswer(later(signer, 120), { applicationId: draft.id, changeId: one.changeId, version }),
      )
      expect((await valuesOf('standard')).values[one.field]).toBeUndefined()
    }
  })

  it('is refused to strangers and viewers, from a stale version, of another case and of a closed draft', async () => {
    const { lines } = await must(viewChanges(firm.people.owner, draft.id, { ...all, section: 'product' }))
    const line = lines[0]
    if (!line) throw new Error('no line')
    const input = { applicationId: draft.id, changeId: line.changeId, version: line.version }
    expect(await refusedAs(viewChanges(stranger.people.owner, draft.id, all))).toBe('missing')
    expect(await refusedAs(restoreAnswer(stranger.people.owner, input))).toBe('missing')
    expect(await refusedAs(restoreAnswer(firm.people.viewer, input))).toBe('forbidden')
    expect(await refusedAs(restoreAnswer(firm.people.owner, { ...input, version: 0 }))).toBe('stale')
    const other = await addDraft(firm, 1)
    expect(await refusedAs(restoreAnswer(firm.people.owner, { ...input, applicationId: other.id }))).toBe(
      'missing',
    )
    await must(
      withdrawApplication(firm.people.owner, {
        applicationId: draft.id,
        version: await versionOf(draft.id),
        reason: '企业决定调整产品后再申报',
      }),
    )
    expect(await refusedAs(restoreAnswer(firm.people.owner, input))).toBe('blocked:wrong_stage')
  })
})
