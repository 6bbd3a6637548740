import { and, eq, inArray, isNull } from 'drizzle-orm'
import { enterprise, membership } from '@/db/schema/enterprise'
import { staffRole } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'
import { done } from '@/domain/outcome'
import type { StaffRole } from '@/domain/people/roles'
import { tell } from '../../notify/tell'
import type { Tx } from '../../tx'
import type { EffectFacts } from '../move-facts'
import type { EffectDeed } from './deed'

const paramsOf = async (tx: Tx, { before, move, to }: EffectFacts): Promise<Record<string, string>> => {
  const [holder] = await tx.db
    .select({ name: enterprise.name })
    .from(enterprise)
    .where(eq(enterprise.id, before.enterpriseId))
  return {
    brand: before.brandName,
    product: before.productName,
    enterprise: holder?.name ?? '',
    transition: move.name,
    from: before.stage,
    to,
    applicationId: before.id,
  }
}

type Whom = (tx: Tx, facts: EffectFacts) => Promise<string[]>

const tellThem =
  (template: string, whom: Whom): EffectDeed =>
  async (tx, ctx, facts) => {
    const people = await whom(tx, facts)
    await tell(tx, ctx, people, {
      template,
      eventKey: `${facts.before.id}:${facts.eventSeq}:${template}`,
      applicationId: facts.before.id,
      params: await paramsOf(tx, facts),
    })
    return done(null)
  }

const withRole = async (tx: Tx, roles: StaffRole[], areaId?: string): Promise<string[]> => {
  const rows = await tx.db
    .select({ id: staffRole.personId })
    .from(staffRole)
    .where(
      and(
        inArray(staffRole.role, roles),
        isNull(staffRole.revokedAt),
        ...(areaId ? [eq(staffRole.areaId, areaId)] : []),
      ),
    )
  return rows.map(r => r.id)
}

const assigned = async (tx: Tx, applicationId: string, role: 'expert' | 'inspector'): Promise<string[]> => {
  const rows = await tx.db
    .select({ id: assignment.personId })
    .from(assignment)
    .where(
      and(
        eq(assignment.applicationId, applicationId),
        eq(assignment.role, role),
        inArray(assignment.status, ['invited', 'declared']),
      ),
    )
  return rows.map(r => r.id)
}

const members: Whom = async (tx, { before }) => {
  const rows = await tx.db
    .select({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.enterpriseId, before.enterpriseId), isNull(membership.removedAt)))
  return rows.map(r => r.id)
}

const caseOfficer: Whom = (tx, { before }) =>
  before.officerId ? Promise.resolve([before.officerId]) : withRole(tx, ['officer'])

export const notifyEnterprise = tellThem('enterprise_moved', members)
export const notifyOffice = tellThem('office_moved', caseOfficer)
export const notifyDistrict = tellThem('district_called', (tx, f) =>
  withRole(tx, ['district'], f.before.areaId),
)
export const notifyExperts = tellThem('expert_called', (tx, f) => assigned(tx, f.before.id, 'expert'))
export const notifyInspectors = tellThem('inspector_called', (tx, f) =>
  assigned(tx, f.before.id, 'inspector'),
)
export const notifyCommittee = tellThem('committee_called', tx => withRole(tx, ['committee', 'chair']))
