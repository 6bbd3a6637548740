import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaseState } from '@/domain/application/lease'
import { moveCase } from '../case/move'
import type { Ctx } from '../context'
import { addComplete, addDraft, addFirm, type Firm, must, versionOf } from '../testing/drafts'
import { actingAs, addPerson } from '../testing/people'
import { answerCorrection } from './answer-correction'
import { holdSection } from './hold-section'
import { restoreAnswer } from './restore-answer'
import { saveSection } from './save-section'
import { recallApplication, resubmitApplication, submitApplication } from './sign'
import { viewChanges } from './view-changes'
import { viewHub } from './view-hub'
import { viewSection } from './view-section'

const SECTION = 'product' as const
const FIELDS = ['productNameEn', 'brandNameEn'] as const
const WRITERS = ['owner', 'editor', 'signer'] as const

type Model = {
  id: string
  firm: Firm
  version: number
  values: Record<string, unknown>
  minute: number
  /** Fields that may be changed now; null for all, none while nobody may. */
  open: readonly string[] | null
  kept: { ctx: Ctx; input: Parameters<typeof saveSection>[1]; version: number }[]
}

const readModel = async (id: string, firm: Firm, open: Model['open'] = null): Promise<Model> => {
  const view = await must(viewSection(firm.people.owner, id, SECTION))
  return { id, firm, version: view.version, values: { ...view.values }, minute: 0, open, kept: [] }
}
const at = (model: Model, role: (typeof WRITERS)[number]): Ctx => {
  const ctx = model.firm.people[role]
  return { ...ctx, now: new Date(ctx.now.getTime() + model.minute * 60_000) }
}

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      role: fc.constantFrom(...WRITERS),
      field: fc.constantFrom(...FIELDS),
      value: fc.constantFrom('', 'Meter A', 'Meter B', 'Meter C', ' Ｍｅｔｅｒ '),
      behind: fc.constantFrom(0, 0, 0, 1, 5),
    }),
  },
  fc.record({ kind: fc.constant('repeat' as const), pick: fc.nat(50) }),
  fc.record({
    kind: fc.constant('hold' as const),
    role: fc.constantFrom(...WRITERS),
    how: fc.constantFrom('open' as const, 'keep' as const, 'leave' as const, 'take' as const, 'ask' as const),
  }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('restore' as const), role: fc.constantFrom(...WRITERS), pick: fc.nat(50) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const isOpen = (model: Model, field: string) => model.open === null || model.open.includes(field)

const save = async (model: Model, s: Extract<Step, { kind: 'save' }>): Promise<void> => {
  const key = randomUUID()
  const ctx: Ctx = {
    ...at(model, s.role),
    idempotency: { action: 'save-section', key, fingerprint: `${s.field}|${s.value}|${s.behind}` },
  }
  const input = {
    applicationId: model.id,
    section: SECTION,
    version: Math.max(0, model.version - s.behind),
    patch: { [s.field]: s.value },
  }
  const answer = await saveSection(ctx, input)
  const meant = s.value.normalize('NFKC').trim()
  const isChange = (model.values[s.field] ?? '') !== meant
  if (input.version !== model.version) expect(answer).toMatchObject({ because: { code: 'stale' } })
  else if (isChange && !isOpen(model, s.field)) expect(answer.ok).toBe(false)
  else {
    if (!answer.ok) throw new Error(JSON.stringify(answer.because))
    if (meant === '') delete model.values[s.field]
    else model.values[s.field] = meant
    expect(answer.value.version).toBe(model.version + (isChange ? 1 : 0))
    model.version = answer.value.version
    model.kept.push({ ctx, input, version: answer.value.version })
  }
}

const restore = async (model: Model, s: Extract<Step, { kind: 'restore' }>): Promise<void> => {
  const { lines } = await must(viewChanges(at(model, s.role), model.id, { page: 1, section: SECTION }))
  const ours = lines.filter(line => FIELDS.some(field => field === line.field) && isOpen(model, line.field))
  const line = ours[s.pick % Math.max(1, ours.length)]
  if (!line) return
  const answer = await restoreAnswer(at(model, s.role), {
    applicationId: model.id,
    changeId: line.changeId,
    version: model.version,
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer.because))
  if (line.before.kind === 'text') model.values[line.field] = line.before.text
  else delete model.values[line.field]
  model.version = answer.value.version
}

const perform = async (model: Model, s: Step): Promise<void> => {
  if (s.kind === 'save') return save(model, s)
  if (s.kind === 'restore') return restore(model, s)
  if (s.kind === 'wait') model.minute += s.minutes
  if (s.kind === 'repeat') {
    // The same request again, whatever happened since: the same answer, and nothing written twice.
    const known = model.kept[s.pick % Math.max(1, model.kept.length)]
    if (known)
      expect(await must(saveSection(known.ctx, known.input))).toMatchObject({ version: known.version })
  }
  if (s.kind === 'hold') {
    const input = {
      applicationId: model.id,
      section: SECTION,
      tab: `tab-of-${s.role}`,
      browser: '',
      version: model.version,
    }
    const answer = await holdSection(at(model, s.role), { ...input, how: s.how, word: '' })
    if (s.how === 'take') expect(answer).toMatchObject({ ok: true, value: { state: 'mine' } })
  }
}

const check = async (model: Model): Promise<void> => {
  const view = await must(viewSection(model.firm.people.owner, model.id, SECTION))
  expect(view.version).toBe(model.version)
  for (const field of FIELDS) expect(view.values[field], field).toEqual(model.values[field])
}

const walk = async (model: Model, steps: readonly Step[]): Promise<void> => {
  for (const one of steps) await perform(model, one)
  await check(model)
}

describe('a draft', () => {
  it('holds the last accepted value of each answer, whatever was edited, held, taken over, repeated or restored', async () => {
    const firm = await addFirm()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async steps => {
        const { id } = await addDraft(firm, 0)
        await walk(await readModel(id, firm), steps)
      }),
      { numRuns: 40 },
    )
  }, 180_000)

  it('does so through submission, recall, return for correction and handing back', async () => {
    const officer = await actingAs(await addPerson({ roles: ['officer'] }))
    const few = fc.array(step, { minLength: 3, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(few, few, few, async (first, second, third) => {
        const firm = await addFirm()
        const { id } = await addComplete(firm)
        const signer = firm.people.signer
        const signed = async () => ({
          applicationId: id,
          version: await versionOf(id),
          name: '石书遥',
          agree: 'yes' as const,
        })
        const draft = await readModel(id, firm)
        await walk(draft, first)
        // Both names are asked for at submission; the walk may have emptied them.
        for (const field of FIELDS)
          await save(draft, { kind: 'save', role: 'owner', field, value: 'Meter A', behind: 0 })
        await must(submitApplication(signer, await signed()))
        await must(recallApplication(signer, { applicationId: id, version: await versionOf(id) }))
        await walk(draft, second)
        for (const field of FIELDS)
          await save(draft, { kind: 'save', role: 'owner', field, value: 'Meter B', behind: 0 })
        await must(submitApplication(signer, await signed()))
        const closed = { ...draft, open: [] }
        await save(closed, { kind: 'save', role: 'owner', field: 'brandNameEn', value: 'Meter C', behind: 0 })
        await check(draft)
        await must(
          moveCase(officer, {
            applicationId: id,
            name: 'return_for_correction',
            version: await versionOf(id),
            items: [{ section: SECTION, field: 'productNameEn', evidenceKind: null, reason: '与证书不一致' }],
          }),
        )
        await walk({ ...draft, open: ['productNameEn'], kept: [] }, third)
        const { items } = await must(viewHub(signer, id))
        for (const item of items)
          await must(
            answerCorrection(signer, { applicationId: id, itemId: item.id, note: '已改', isDone: 'yes' }),
          )
        await must(resubmitApplication(signer, await signed()))
      }),
      { numRuns: 4 },
    )
  }, 240_000)
})

describe('holding', () => {
  it('never lets two pages hold one section at one moment', () => {
    const page = fc.record({ personId: fc.constantFrom('a', 'b'), tab: fc.constantFrom('1', '2') })
    const lease = fc.record({
      personId: fc.constantFrom('a', 'b'),
      tab: fc.constantFrom('1', '2'),
      renewedAt: fc.date({ min: new Date('2026-11-01'), max: new Date('2026-11-02'), noInvalidDate: true }),
    })
    const now = fc.date({ min: new Date('2026-11-01'), max: new Date('2026-11-03'), noInvalidDate: true })
    fc.assert(
      fc.property(lease, page, page, now, (held, one, other, moment) => {
        const states = [leaseState(held, one, moment), leaseState(held, other, moment)]
        const isSame = one.personId === other.personId && one.tab === other.tab
        if (!isSame) expect(states.filter(state => state === 'mine').length).toBeLessThan(2)
        if (states.includes('free')) expect(states).toEqual(['free', 'free'])
      }),
    )
  })
})
