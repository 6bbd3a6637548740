import { eq } from 'drizzle-orm'
import { application, draftSection } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { person as personTable } from '@/db/schema/people'
import type { StartApplication } from '@/domain/application/deeds'
import { applyPatch } from '@/domain/application/draft'
import type { SectionId } from '@/domain/application/section'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { memberRoles } from '@/domain/people/roles'
import { appendEvent } from '../case/events'
import { type Ctx, personOf } from '../context'
import { type RegistryFacts, registryIn } from '../enterprise/registry'
import { schemeInForce } from '../scheme/load'
import { withTx } from '../tx'
import { mayDo } from './own-case'
import { sealPrivate } from './private'
import { recordChanges } from './record-changes'
import { searchText } from './search-text'

type EnterpriseRow = typeof enterprise.$inferSelect
type Starter = { name: string; email: string | undefined }

/** What the register already knows, so that nobody types it again. */
const known = (row: EnterpriseRow, starter: Starter): Record<string, unknown> => ({
  nameEn: row.nameEn,
  legalRepresentative: row.legalRepresentative,
  areaId: row.areaId,
  address: row.address,
  industry: row.industryId,
  employees: row.profile.employees,
  // Who begins an application is whom to ask about it, until somebody else is named.
  contactName: row.profile.contact || starter.name,
  contactPhone: row.profile.contactPhone,
  contactEmail: row.profile.contact ? undefined : starter.email,
})

const prefill = (
  row: EnterpriseRow,
  input: StartApplication,
  starter: Starter,
  registered: RegistryFacts | null,
): [SectionId, Record<string, unknown>][] => {
  // The code and the name come from the register and nobody can change them in the application.
  const fixed = { creditCode: row.creditCode, nameZh: row.name }
  const { creditCode: _, nameZh: __, ...facts } = registered?.answers ?? {}
  const ours = applyPatch('enterprise', fixed, { ...known(row, starter), ...facts }).value
  const told: [SectionId, Record<string, unknown>][] = [
    ['product', applyPatch('product', {}, { field: input.field, brandType: input.brandType }).value],
    ['quality_results', input.sampled ? applyPatch('quality_results', {}, { wasSampled: true }).value : {}],
  ]
  return [['enterprise', ours], ...told.filter(([, data]) => Object.keys(data).length > 0)]
}

/** Opens a draft for an enterprise under the scheme version in force today, with what its register entry tells. */
export const startApplication = (
  ctx: Ctx,
  input: StartApplication,
): Promise<Outcome<{ applicationId: string }>> =>
  withTx(ctx, async tx => {
    const person = personOf(ctx)
    const roles = memberRoles(ctx.actor, input.enterpriseId)
    if (!person || roles.length === 0) return refuse('missing')
    if (!mayDo(roles, 'edit')) return refuse('forbidden')
    const [row] = await tx.db.select().from(enterprise).where(eq(enterprise.id, input.enterpriseId))
    if (!row) return refuse('missing')
    const [account] = await tx.db
      .select({ email: personTable.email })
      .from(personTable)
      .where(eq(personTable.id, person.personId))
    const version = await schemeInForce(tx.db, shanghaiDate(ctx.now))
    if (!version) return refuse('blocked', { reason: 'no_scheme', conditions: [] })
    const [made] = await tx.db
      .insert(application)
      .values({
        enterpriseId: row.id,
        schemeVersionId: version.id,
        areaId: row.areaId,
        industryId: row.industryId,
        fieldId: input.field ?? '',
        brandType: input.brandType ?? 'general',
        stageSince: ctx.now,
        lastEventAt: ctx.now,
        search: searchText([row.name, row.nameEn, row.creditCode]),
        createdAt: ctx.now,
        createdBy: person.personId,
      })
      .returning({ id: application.id })
    if (!made) throw new Error('no application was made')
    const starter = { name: person.name, email: account?.email }
    const registered = await registryIn(tx.db)(row.creditCode)
    const filled = prefill(row, input, starter, registered).map(([section, data]) => ({
      applicationId: made.id,
      section,
      data: sealPrivate(section, data),
      savedAt: ctx.now,
      savedBy: person.personId,
    }))
    await tx.db.insert(draftSection).values(filled)
    for (const { section, data } of filled) {
      const place = { applicationId: made.id, section, version: 1 }
      await recordChanges(tx, ctx, place, Object.keys(data), { before: {}, after: data })
    }
    const role = roles.find(r => r !== 'viewer')
    await appendEvent(tx, ctx, {
      applicationId: made.id,
      kind: 'created',
      audience: 'applicant',
      toStage: 'draft',
      ...(role ? { role } : {}),
    })
    tx.audit({ action: 'start-application', target: 'application', targetId: made.id })
    return done({ applicationId: made.id })
  })
