import { randomBytes } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { application } from '@/db/schema/application'
import { notice, noticeItem, objection } from '@/db/schema/decision'
import { staffRole } from '@/db/schema/people'
import { asDate, shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { objectionBar } from '@/domain/policy/public'
import { readNoticeFacts } from '@/domain/register/notice-facts'
import { type FileObjection, receiptFrom } from '@/domain/register/objection'
import { appendEvent } from '../case/events'
import { type CaseRow, lockCase } from '../case/load'
import type { Ctx } from '../context'
import { tell } from '../notify/tell'
import { emailOf, sealObjector } from '../objection/objector'
import { promise } from '../outbox'
import { databaseProblem, type Tx, withTx } from '../tx'

const FLAG = 'objection'

const officersOf = async (tx: Tx, { officerId }: CaseRow): Promise<string[]> => {
  if (officerId) return [officerId]
  const rows = await tx.db
    .select({ id: staffRole.personId })
    .from(staffRole)
    .where(and(eq(staffRole.role, 'officer'), isNull(staffRole.revokedAt)))
  return rows.map(row => row.id)
}

/** An objection of the same words on the same case is one objection. */
const isRepeat = async (tx: Tx, itemId: string, text: string): Promise<boolean> => {
  const [row] = await tx.db
    .select({ id: objection.id })
    .from(objection)
    .where(and(eq(objection.noticeItemId, itemId), eq(objection.status, 'open'), eq(objection.text, text)))
    .limit(1)
  return row !== undefined
}

const place = async (tx: Tx, input: FileObjection) => {
  const [row] = await tx.db
    .select({
      itemId: noticeItem.id,
      applicationId: noticeItem.applicationId,
      status: noticeItem.status,
      facts: noticeItem.facts,
      publishedAt: notice.publishedAt,
      closesOn: notice.closesOn,
    })
    .from(noticeItem)
    .innerJoin(notice, eq(notice.id, noticeItem.noticeId))
    .where(and(eq(noticeItem.id, input.item), eq(notice.number, input.notice)))
  return row ?? null
}

type Filed = { id: string; receipt: string; brand: string; product: string }

/** Sends the receipt to whoever left an address; nothing typed goes into it, so it can't be used to write to others. */
const sendReceipt = async (tx: Tx, ctx: Ctx, { contact }: FileObjection, filed: Filed): Promise<void> => {
  const { id, receipt, brand, product } = filed
  const to = emailOf(contact)
  if (!to) return
  const key = `objection:${id}:receipt`
  const params = { receipt, brand, product, path: paths.receipt(receipt) }
  await promise(
    tx,
    { task: 'send_mail', payload: { key, to, template: 'objection_receipt', params, locale: ctx.locale } },
    `mail:${key}`,
  )
}

const write = async (tx: Tx, ctx: Ctx, input: FileObjection): Promise<Outcome<{ receipt: string }>> => {
  const found = await place(tx, input)
  const locked = found && (await lockCase(tx.db, found.applicationId))
  // Read again under the lock: issuing and objecting at the same instant are put in an order here.
  const now = locked ? await place(tx, input) : null
  if (!locked || !now) return refuse('missing')
  const bar = objectionBar({
    today: shanghaiDate(ctx.now),
    now: ctx.now,
    publishedAt: now.publishedAt,
    closesOn: asDate(now.closesOn),
    itemStatus: now.status,
    stage: locked.stage,
    isRepeat: await isRepeat(tx, now.itemId, input.text),
  })
  if (bar === 'early') return refuse('missing')
  if (bar === 'repeated') return refuse('repeated', { reason: 'objection_repeated' })
  if (bar) return refuse('blocked', { reason: `objection_${bar}`, officialTime: ctx.now.toISOString() })

  const receipt = receiptFrom(randomBytes(16))
  const [made] = await tx.db
    .insert(objection)
    .values({
      noticeItemId: now.itemId,
      applicationId: locked.id,
      receipt,
      objector: sealObjector({ name: input.name, contact: input.contact, locale: ctx.locale }),
      ground: input.ground,
      text: input.text,
      at: ctx.now,
    })
    .returning({ id: objection.id })
  if (!made) throw new Error('no objection')
  await tx.db
    .update(application)
    .set({ flags: sql`array_append(array_remove(${application.flags}, ${FLAG}), ${FLAG})` })
    .where(eq(application.id, locked.id))
  const seq = await appendEvent(tx, ctx, {
    applicationId: locked.id,
    kind: 'objection_filed',
    audience: 'office',
    role: 'public',
    data: { ground: input.ground },
  })
  const facts = readNoticeFacts(now.facts)
  const brand = facts?.brand ?? locked.brandName
  const product = facts?.product ?? locked.productName
  const isEnglish = ctx.locale === 'en'
  await sendReceipt(tx, ctx, input, {
    id: made.id,
    receipt,
    brand: (isEnglish && facts?.brandEn) || brand,
    product: (isEnglish && facts?.productEn) || product,
  })
  await tell(tx, ctx, await officersOf(tx, locked), {
    template: 'objection_received',
    eventKey: `${locked.id}:${seq}:objection_received`,
    applicationId: locked.id,
    params: {
      brand,
      product,
      applicationId: locked.id,
    },
  })
  tx.audit({
    action: 'file-objection',
    target: 'application',
    targetId: locked.id,
    data: { ground: input.ground },
  })
  return done({ receipt })
}

/**
 * Takes an objection to a case on public notice and gives a receipt, by mail too where an address was left. Refused with the official time when late or when
 * the case has left its notice (`blocked`), when the same words are already on file (`repeated`), and as `missing`
 * for what is not published. From this moment the case cannot be certified until the objection is answered.
 */
export const fileObjection = async (
  ctx: Ctx,
  input: FileObjection,
): Promise<Outcome<{ receipt: string }>> => {
  // Whoever objects while signed in is still the public: no account may ever be tied to an objection.
  const quiet: Ctx = { ...ctx, actor: { kind: 'anonymous' } }
  try {
    return await withTx(quiet, tx => write(tx, quiet, input))
  } catch (error) {
    if (databaseProblem(error).constraint === 'objection_late')
      return refuse('blocked', { reason: 'objection_settled', officialTime: ctx.now.toISOString() })
    throw error
  }
}
