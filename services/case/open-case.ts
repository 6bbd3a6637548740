import type { Db } from '@/db/client'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Access, accessOf, type Part } from '@/domain/policy/visibility'
import type { Scheme } from '@/domain/scheme/schema'
import type { Ctx } from '../context'
import { database } from '../database'
import { oncePerPage } from '../once'
import { schemeOf } from '../scheme/load'
import { type CaseRow, loadCase } from './load'
import { mayOpen, type Standing, standingOn } from './roles'

/** A case opened for reading: what it is, what the reader is to it, and what that lets them see. */
export type OpenedCase = {
  db: Db
  row: CaseRow
  standing: Standing
  scheme: Scheme
  access: (part: Part) => Access
}

const isStaffRole = (standing: Standing): boolean =>
  standing.roles.some(role => !['owner', 'editor', 'signer', 'viewer', 'system'].includes(role))

/** Opens a case for somebody of the office, the panel or the committee. Members of the enterprise have their own pages. */
export const openCase = oncePerPage(async (ctx: Ctx, id: string): Promise<Outcome<OpenedCase>> => {
  if (ctx.actor.kind !== 'person') return refuse('unauthenticated')
  const db = database().orm
  const row = await loadCase(db, id)
  if (!row) return refuse('missing')
  const standing = await standingOn(db, ctx, row)
  if (!mayOpen(standing, row) || !isStaffRole(standing)) return refuse('missing')
  const scheme = await schemeOf(db, row.schemeVersionId)
  return done({ db, row, standing, scheme, access: part => accessOf(standing.roles, part) })
})

/** As `openCase`, for a tab: missing as well when the reader may see nothing of that part. */
export const openPart = async (ctx: Ctx, id: string, part: Part): Promise<Outcome<OpenedCase>> => {
  const opened = await openCase(ctx, id)
  return opened.ok && opened.value.access(part) === 'none' ? refuse('missing') : opened
}
