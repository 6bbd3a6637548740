import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { sameOfficer } from '@/db/queries/same-officer'
import { enterprise } from '@/db/schema/enterprise'
import { officerIdentity, registryEntry } from '@/db/schema/register-facts'
import { database } from '../database'
import { addComplete, addFirm, type Draft, type Firm, must, refusedAs } from '../testing/drafts'
import { readDrafts } from './drafts'
import { saveSection } from './save-section'
import { submitApplication } from './sign'
import { startApplication } from './start'
import { viewSection } from './view-section'

const enter = async (firm: Firm, change: Partial<typeof registryEntry.$inferInsert> = {}) => {
  const db = database().orm
  const [row] = await db.select().from(enterprise).where(eq(enterprise.id, firm.id))
  if (!row) throw new Error('no enterprise')
  await db.insert(registryEntry).values({
    creditCode: row.creditCode,
    name: row.name,
    legalRepresentative: '江望舒',
    founded: '2009-04-01',
    areaId: row.areaId,
    address: '重庆市登记路 8 号',
    industryId: 'C34',
    asOf: '2026-11-01',
    ...change,
  })
}

describe('the register', () => {
  it('fills a new application of the enterprise it knows, and says so where the answer still agrees', async () => {
    const firm = await addFirm()
    await enter(firm)
    const { applicationId } = await must(startApplication(firm.people.editor, { enterpriseId: firm.id }))
    const drafts = await readDrafts(database().orm, applicationId)
    expect(drafts.enterprise).toMatchObject({
      founded: '2009-04-01',
      address: '重庆市登记路 8 号',
      industry: 'C34',
    })
    const view = await must(viewSection(firm.people.editor, applicationId, 'enterprise'))
    expect(view.registered).toMatchObject({ asOf: '2026-11-01', answers: { founded: '2009-04-01' } })
    expect((await must(viewSection(firm.people.editor, applicationId, 'product'))).registered).toBeNull()
  })

  it('tells a stranger nothing, and knows nothing of whom it was not told', async () => {
    const [firm, other] = [await addFirm(), await addFirm()]
    await enter(firm)
    const { applicationId } = await must(startApplication(firm.people.editor, { enterpriseId: firm.id }))
    expect(await refusedAs(viewSection(other.people.owner, applicationId, 'enterprise'))).toBe('missing')
    const started = await must(startApplication(other.people.editor, { enterpriseId: other.id }))
    const view = await must(viewSection(other.people.editor, started.applicationId, 'enterprise'))
    expect(view.registered).toBeNull()
    // The code is the account's own and can't be turned into a question about somebody else.
    const [known] = await database().orm.select().from(enterprise).where(eq(enterprise.id, firm.id))
    const asked = await must(
      saveSection(other.people.editor, {
        applicationId: started.applicationId,
        section: 'enterprise',
        version: 1,
        patch: { creditCode: known?.creditCode },
      }),
    )
    expect(asked.refused.map(problem => problem.code)).toEqual(['fixed'])
  })

  it('leaves out what is no answer of the form', async () => {
    const firm = await addFirm()
    await enter(firm, { industryId: 'no-industry', founded: 'last year' })
    const { applicationId } = await must(startApplication(firm.people.editor, { enterpriseId: firm.id }))
    const view = await must(viewSection(firm.people.editor, applicationId, 'enterprise'))
    expect(Object.keys(view.registered?.answers ?? {})).not.toContain('industry')
    expect(view.values.founded).toBeUndefined()
  })
})

describe('the same chief quality officer', () => {
  const submit = (draft: Draft) =>
    must(
      submitApplication(draft.firm.people.signer, {
        applicationId: draft.id,
        version: 1,
        name: '石书遥',
        agree: 'yes',
      }),
    )
  const appoint = async (draft: Draft, idNumber: string) => {
    const ctx = draft.firm.people.editor
    const { version } = await must(viewSection(ctx, draft.id, 'quality_officer'))
    await must(
      saveSection(ctx, {
        applicationId: draft.id,
        section: 'quality_officer',
        version,
        patch: { idKind: 'resident_id', idNumber },
      }),
    )
  }

  it('is noticed after submission between enterprises, not within one, and kept as no readable number', async () => {
    const [one, two] = [await addComplete(await addFirm()), await addComplete(await addFirm())]
    const idNumber = one.sample.sections.quality_officer.idNumber ?? ''
    await appoint(two, idNumber)
    const db = database().orm
    await submit(one)
    expect(await sameOfficer(db, one.id)).toEqual([])
    await submit(two)
    expect(await sameOfficer(db, one.id)).toHaveLength(1)
    expect(await sameOfficer(db, two.id)).toMatchObject([
      { enterprise: one.sample.sections.enterprise.nameZh },
    ])
    const kept = await db.select().from(officerIdentity)
    expect(JSON.stringify(kept)).not.toContain(idNumber)
    expect(kept.filter(row => row.applicationId === one.id)).toHaveLength(1)
  })
})
