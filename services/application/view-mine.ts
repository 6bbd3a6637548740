import { asc, count, desc, inArray, sql } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { enterprise } from '@/db/schema/enterprise'
import { ruleContext } from '@/domain/application/context'
import { taskList } from '@/domain/application/status'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { memberRoles } from '@/domain/people/roles'
import { STAGE_TABLE } from '@/domain/workflow/table'
import type { Stage } from '@/domain/workflow/types'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { readDrafts } from './drafts'
import { mayDo } from './own-case'

export type MineRow = {
  id: string
  reference: string | null
  brandName: string
  productName: string
  enterpriseName: string
  stage: Stage
  dueOn: string | null
  lastEventAt: string
  isOpen: boolean
  /** Lines of the task list that are complete, for a draft. */
  progress: { done: number; of: number } | null
}

export type Mine = {
  rows: MineRow[]
  page: number
  pages: number
  /** Enterprises the person may start an application for. */
  startFor: { id: string; name: string; creditCode: string }[]
  hasEnterprise: boolean
}

const PAGE_ROWS = 30
const ENDS = Object.entries(STAGE_TABLE).flatMap(([stage, { isEnd }]) => (isEnd ? [stage] : []))

/** One page of the applications of the person's enterprises, open ones first, and where a new one may be started. */
export const viewMine = async (ctx: Ctx, asked = 1): Promise<Outcome<Mine>> => {
  const person = personOf(ctx)
  if (!person) return refuse('unauthenticated')
  const ids = [...new Set(person.memberships.map(m => m.enterpriseId))]
  if (ids.length === 0) return done({ rows: [], page: 1, pages: 0, startFor: [], hasEnterprise: false })
  const db = database().orm
  const ours = inArray(application.enterpriseId, ids)
  const [enterprises, [counted]] = await Promise.all([
    db.select().from(enterprise).where(inArray(enterprise.id, ids)),
    db.select({ n: count() }).from(application).where(ours),
  ])
  const pages = Math.ceil((counted?.n ?? 0) / PAGE_ROWS)
  const page = Math.min(Math.max(1, asked), Math.max(1, pages))
  const hasEnded = sql`(${inArray(application.stage, ENDS)} or ${application.settledAt} is not null)`
  const cases = await db
    .select()
    .from(application)
    .where(ours)
    .orderBy(asc(hasEnded), desc(application.lastEventAt), asc(application.id))
    .limit(PAGE_ROWS)
    .offset((page - 1) * PAGE_ROWS)
  const today = shanghaiDate(ctx.now)
  const rows = await Promise.all(
    cases.map(async (row): Promise<MineRow> => {
      // The column has a CHECK on exactly these names.
      const stage = row.stage as Stage
      const scheme = stage === 'draft' ? await schemeOf(db, row.schemeVersionId) : null
      const sections = scheme ? await readDrafts(db, row.id) : {}
      const groups = scheme ? taskList(sections, ruleContext(today, scheme, sections)) : []
      return {
        id: row.id,
        reference: row.reference,
        brandName: row.brandName,
        productName: row.productName,
        enterpriseName: enterprises.find(e => e.id === row.enterpriseId)?.name ?? '',
        stage,
        dueOn: row.dueOn,
        lastEventAt: row.lastEventAt.toISOString(),
        isOpen: !STAGE_TABLE[stage].isEnd && row.settledAt === null,
        progress: scheme
          ? {
              done: groups.reduce((n, group) => n + group.done, 0),
              of: groups.reduce((n, group) => n + group.total, 0),
            }
          : null,
      }
    }),
  )
  return done({
    rows,
    page,
    pages,
    startFor: enterprises
      .filter(e => mayDo(memberRoles(ctx.actor, e.id), 'edit'))
      .map(({ id, name, creditCode }) => ({ id, name, creditCode })),
    hasEnterprise: enterprises.length > 0,
  })
}
