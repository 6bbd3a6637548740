import { and, eq, isNull } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { consensusItem, consensusVoice } from '@/db/schema/review'
import { paths } from '@/domain/paths'
import { isStage } from '@/domain/workflow/types'
import { type WaitReason, waiting, waitingOnArrival } from '@/domain/workflow/waiting'
import type { Ctx } from '../context'
import { panelSeats } from '../expert/seat'
import { decidersFor, districtOf, inspectorsOf, membersOf, officersOf } from '../notify/people'
import type { Tx } from '../tx'
import { loadVisit, signersOf } from '../visit/record'

/** What a reminder has to know of a case. */
export const DUE = {
  id: application.id,
  stage: application.stage,
  dueOn: application.dueOn,
  brandName: application.brandName,
  productName: application.productName,
  officerId: application.officerId,
  areaId: application.areaId,
  enterpriseId: application.enterpriseId,
  schemeVersionId: application.schemeVersionId,
  waiting: application.waiting,
}
export type Due = Pick<typeof application.$inferSelect, keyof typeof DUE>

/** Who is told of a date, and the page they are led to when it is not the page of the case. */
export type Reminded = { people: string[]; path?: `/${string}` }

type Asked = (tx: Tx, ctx: Ctx, row: Due) => Promise<Reminded>

const ofOfficer: Asked = async (tx, ctx, row) => ({ people: await officersOf(tx, ctx, row) })
const ofMembers: Asked = async (tx, _, row) => ({
  people: await membersOf(tx, row),
  path: paths.applyCase(row.id),
})

/** The seats of the panel whose sheet is still out. */
const owingSheets: Asked = async (tx, _, row) => ({
  people: (await panelSeats(tx.db, row.id))
    .filter(seat => seat.sheet?.status !== 'sealed')
    .map(seat => seat.personId),
  path: paths.reviewTasks(),
})

/** The seats that have not answered a proposal as it stands; all of them where something has not even been proposed. */
const owingVoices: Asked = async (tx, _, row) => {
  const seats = (await panelSeats(tx.db, row.id)).map(seat => seat.personId)
  const open = await tx.db
    .select()
    .from(consensusItem)
    .where(and(eq(consensusItem.applicationId, row.id), isNull(consensusItem.settledAt)))
  const voices = await tx.db
    .select({
      of: consensusVoice.consensusId,
      by: consensusVoice.personId,
      to: consensusVoice.proposalVersion,
    })
    .from(consensusVoice)
    .innerJoin(consensusItem, eq(consensusItem.id, consensusVoice.consensusId))
    .where(eq(consensusItem.applicationId, row.id))
  const left = row.waiting ? row.waiting.of - row.waiting.done : 0
  const hasAnswered = (person: string) =>
    open.every(item => voices.some(v => v.of === item.id && v.by === person && v.to === item.version))
  return {
    people: open.length === 0 || open.length < left ? seats : seats.filter(person => !hasAnswered(person)),
    path: paths.consensus(row.id),
  }
}

const inspectors =
  (isOwing: boolean): Asked =>
  async (tx, _, row) => {
    const visit = await loadVisit(tx.db, row.id)
    const signed = visit && isOwing ? await signersOf(tx.db, visit, 'inspector') : []
    const seated = await inspectorsOf(tx, row)
    return { people: seated.filter(id => !signed.includes(id)), path: paths.visit(row.id) }
  }

const deciders =
  (roles: ('committee' | 'chair')[], isOwing: boolean): Asked =>
  async (tx, ctx, row) => ({
    people: await decidersFor(tx, ctx, row, roles, isOwing),
    path: paths.deliberation(row.id),
  })

/** Who is meant by each reason to wait: those alone who have not done their part. */
const ASKED: Record<WaitReason, Asked> = {
  check: ofOfficer,
  answer: ofMembers,
  verify: async (tx, ctx, row) => ({ people: await districtOf(tx, ctx, row) }),
  draw: ofOfficer,
  score: owingSheets,
  reply: ofOfficer,
  open: ofOfficer,
  agree: owingVoices,
  close: ofOfficer,
  draw_inspectors: ofOfficer,
  sign: inspectors(true),
  remedy: ofMembers,
  settle: inspectors(false),
  finish: ofOfficer,
  vote: deciders(['committee', 'chair'], true),
  decide: deciders(['chair'], false),
  notice: ofOfficer,
  object: ofOfficer,
  certify: ofOfficer,
  issue: ofOfficer,
  under_way: ofOfficer,
}

/** Whoever a case waits for now; its officer where that is nobody. */
export const whoIsWaitedFor: Asked = async (tx, ctx, row) => {
  const onArrival = isStage(row.stage) ? waitingOnArrival(row.stage) : null
  const { reason } = row.waiting ?? onArrival ?? waiting('check')
  const asked = await ASKED[reason](tx, ctx, row)
  return asked.people.length > 0 ? asked : ofOfficer(tx, ctx, row)
}

/** What a message about the last day of a case says. */
export const dueParams = (row: Due, path: Reminded['path']): Record<string, string> => ({
  brand: row.brandName,
  product: row.productName,
  to: row.stage,
  due: row.dueOn ?? '',
  applicationId: row.id,
  ...(path ? { path } : {}),
})
