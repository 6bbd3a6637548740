import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { application, caseEvent, creditCheck, formalPoint } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { person, staffRole } from '@/db/schema/people'
import { recusal } from '@/db/schema/review'
import type { PersonActor, StaffRole } from '@/domain/people/roles'
import { schemeV1 } from '@/domain/scheme/v1'
import type { Stage } from '@/domain/workflow/types'
import { waitingOnArrival } from '@/domain/workflow/waiting'
import { formalPointsOf } from '../case/formal-points'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeId } from './scheme'

/** A Monday morning on which everything on these boards happens. */
export const BOARD_NOW = new Date('2026-11-23T02:00:00Z')

let count = 0

/** Adds a member of staff and the context in which they act. */
export const addDesk = async (
  roles: StaffRole[],
  areaId: string | null = null,
): Promise<{ id: string; name: string; ctx: Ctx & { actor: PersonActor } }> => {
  count += 1
  const [row] = await database()
    .orm.insert(person)
    .values({ email: `desk${count}-${randomUUID()}@example.cn`, name: `经办${count}`, createdAt: BOARD_NOW })
    .returning()
  if (!row) throw new Error('no person')
  for (const role of roles)
    await database().orm.insert(staffRole).values({ personId: row.id, role, areaId, grantedAt: BOARD_NOW })
  const actor: PersonActor = {
    kind: 'person',
    personId: row.id,
    name: row.name,
    sessionId: '',
    roles,
    areaIds: areaId ? [areaId] : [],
    memberships: [],
  }
  const ctx = {
    now: BOARD_NOW,
    actor,
    requestId: randomUUID(),
    address: '192.0.2.1',
    locale: 'zh-CN' as const,
  }
  return { id: row.id, name: row.name, ctx }
}

export type BoardCase = { id: string; enterpriseId: string; creditCode: string; version: number }

/** A case in a stage with one event; open ones are due on a day, drafts have no reference. */
export const addBoardCase = async (
  stage: Stage,
  more: {
    areaId?: string
    officerId?: string
    dueOn?: string | null
    since?: Date
    enterpriseId?: string
    /** When it came into the stage by its log. */
    at?: Date
  } = {},
): Promise<BoardCase> => {
  count += 1
  const db = database().orm
  const creditCode = `9150${String(count).padStart(14, '0')}`
  const areaId = more.areaId ?? 'yuzhong'
  const enterpriseId =
    more.enterpriseId ??
    (
      await db
        .insert(enterprise)
        .values({ creditCode, name: `重庆看板${count}有限公司`, areaId, createdAt: BOARD_NOW })
        .returning()
    )[0]?.id
  if (!enterpriseId) throw new Error('no enterprise')
  const by = randomUUID()
  const [row] = await db
    .insert(application)
    .values({
      reference: stage === 'draft' ? null : `B-2026-${String(count).padStart(5, '0')}`,
      enterpriseId,
      schemeVersionId: await schemeId(),
      brandName: `看板${count}`,
      productName: '减速机',
      fieldId: 'equipment',
      areaId,
      stage,
      stageSince: more.since ?? new Date('2026-11-18T02:00:00Z'),
      dueOn: more.dueOn === undefined ? '2026-12-01' : more.dueOn,
      officerId: more.officerId ?? null,
      waiting: waitingOnArrival(stage),
      eventCount: 1,
      lastEventAt: BOARD_NOW,
      search: `看板${count} 减速机 kanban${count} ${creditCode}`.toLowerCase(),
      createdAt: BOARD_NOW,
      createdBy: by,
    })
    .returning()
  if (!row) throw new Error('no case')
  await db.insert(caseEvent).values({
    applicationId: row.id,
    seq: 1,
    kind: 'submit',
    toStage: stage,
    actorId: by,
    actorName: '企业',
    actorRole: 'signer',
    audience: 'applicant',
    at: more.at ?? BOARD_NOW,
  })
  return { id: row.id, enterpriseId, creditCode, version: row.version }
}

/** Answers every point of the formal check and records a clear credit check, so that the case can be accepted. */
export const makeAcceptable = async (applicationId: string, by: string): Promise<void> => {
  const db = database().orm
  const [row] = await db.select().from(application).where(eq(application.id, applicationId))
  if (!row) throw new Error(`no application ${applicationId}`)
  await db.insert(formalPoint).values(
    formalPointsOf(schemeV1, row).map(point => ({
      applicationId,
      point,
      answer: 'pass' as const,
      by,
      at: BOARD_NOW,
    })),
  )
  await db
    .insert(creditCheck)
    .values({ applicationId, checkedOn: '2026-11-20', isClear: true, source: '信用中国', by, at: BOARD_NOW })
}

/** Keeps a person out of an enterprise's cases. */
export const recuse = async (
  personId: string,
  enterpriseId: string,
  applicationId?: string,
): Promise<void> => {
  await database()
    .orm.insert(recusal)
    .values({
      personId,
      enterpriseId,
      applicationId: applicationId ?? null,
      ground: 'employer',
      at: BOARD_NOW,
    })
}
