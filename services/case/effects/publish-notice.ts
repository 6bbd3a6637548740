import { eq } from 'drizzle-orm'
import { notice, noticeItem } from '@/db/schema/decision'
import { shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { canonicalJson } from '@/domain/canonical-json'
import { done, refuse } from '@/domain/outcome'
import { NoticeFacts } from '@/domain/register/notice-facts'
import type { Scheme } from '@/domain/scheme/schema'
import { certifiedFacts } from '../../certificate/facts'
import type { Ctx } from '../../context'
import { sha256 } from '../../crypto'
import { nextSerial } from '../../serial'
import type { Tx } from '../../tx'
import type { EffectDeed } from './deed'

/** Today's notice: the cases proposed on one day share one notice and one window. */
const noticeOfToday = async (tx: Tx, ctx: Ctx, scheme: Scheme): Promise<string> => {
  const today = shanghaiDate(ctx.now)
  const [known] = await tx.db
    .select({ id: notice.id })
    .from(notice)
    .where(eq(notice.publishedOn, today))
    .for('share')
  if (known) return known.id
  const year = Number(today.slice(0, 4))
  const serial = await nextSerial(tx, 'notice', year)
  const [made] = await tx.db
    .insert(notice)
    .values({
      number: `${year}-${serial}`,
      year,
      serial,
      publishedAt: ctx.now,
      publishedOn: today,
      closesOn: addWorkingDays(today, scheme.noticeDays).date,
      workingDays: scheme.noticeDays,
    })
    .onConflictDoNothing({ target: notice.publishedOn })
    .returning({ id: notice.id })
  if (made) return made.id
  const [other] = await tx.db.select({ id: notice.id }).from(notice).where(eq(notice.publishedOn, today))
  if (!other) throw new Error('no notice for today')
  return other.id
}

/** Freezes the public facts of the case in today's notice. The period runs from the next day. */
export const publishNotice: EffectDeed = async (tx, ctx, { before, scheme }) => {
  const facts = await certifiedFacts(tx.db, before)
  if (!facts) return refuse('blocked', { reason: 'never_submitted' })
  const published = NoticeFacts.parse({
    brand: facts.brandName,
    brandEn: facts.brandNameEn,
    enterprise: facts.holderName,
    enterpriseEn: facts.holderNameEn,
    creditCode: facts.creditCode,
    product: facts.productName,
    productEn: facts.productNameEn,
    models: facts.models,
    areaId: before.areaId,
    fieldId: before.fieldId,
    brandType: before.brandType,
    schemeCode: scheme.code,
    standards: facts.sections.standard?.number ? [facts.sections.standard.number] : [],
  })
  await tx.db.insert(noticeItem).values({
    noticeId: await noticeOfToday(tx, ctx, scheme),
    applicationId: before.id,
    facts: published,
    hash: sha256(canonicalJson(published)),
    at: ctx.now,
  })
  return done(null)
}
