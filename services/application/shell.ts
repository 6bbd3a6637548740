import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { stands } from '@/db/queries/standing'
import { caseEvent } from '@/db/schema/application'
import { certificate } from '@/db/schema/certificate'
import { enterprise } from '@/db/schema/enterprise'
import { type Course, courseOf } from '@/domain/application/course'
import type { MemberRole } from '@/domain/people/roles'
import { STAGES, type Stage } from '@/domain/workflow/types'
import type { Ctx } from '../context'
import { mayDo, type OwnCase } from './own-case'

/** What stands around every page of one application: names, stage, clocks, what this person may do. */
export type CaseShell = {
  id: string
  version: number
  reference: string | null
  brandName: string
  productName: string
  enterpriseName: string
  schemeCode: string
  stage: Stage
  stageSince: string
  dueOn: string | null
  submittedAt: string | null
  roles: MemberRole[]
  mayEdit: boolean
  maySign: boolean
  certificateNumber: string | null
  course: Course
}

const isStage = (text: string | null): text is Stage => STAGES.some(stage => stage === text)

/** Reads what surrounds a page of an application. */
export const caseShell = async (db: Db, ctx: Ctx, { row, roles, scheme }: OwnCase): Promise<CaseShell> => {
  const [holder] = await db
    .select({ name: enterprise.name })
    .from(enterprise)
    .where(eq(enterprise.id, row.enterpriseId))
  const [issued] = await db
    .select({ number: certificate.number, at: certificate.createdAt })
    .from(certificate)
    .where(eq(certificate.applicationId, row.id))
  const moves = await db
    .select({ at: caseEvent.at, toStage: caseEvent.toStage, fromStage: caseEvent.fromStage })
    .from(caseEvent)
    .where(and(eq(caseEvent.applicationId, row.id), isNotNull(caseEvent.toStage), stands()))
    .orderBy(asc(caseEvent.seq))
  const entered = moves.flatMap(({ at, toStage, fromStage }) =>
    isStage(toStage) && toStage !== fromStage ? [{ at, toStage }] : [],
  )
  return {
    id: row.id,
    version: row.version,
    reference: row.reference,
    brandName: row.brandName,
    productName: row.productName,
    enterpriseName: holder?.name ?? '',
    schemeCode: scheme.code,
    stage: row.stage,
    stageSince: row.stageSince.toISOString(),
    dueOn: row.dueOn,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    roles,
    mayEdit: mayDo(roles, 'edit'),
    maySign: mayDo(roles, 'sign'),
    certificateNumber: issued?.number ?? null,
    course: courseOf({
      stage: row.stage,
      dueOn: row.dueOn,
      entered,
      issuedAt: issued?.at ?? null,
      scheme,
      now: ctx.now,
    }),
  }
}
