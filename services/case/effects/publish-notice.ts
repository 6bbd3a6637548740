import { eq, sql } from 'drizzle-orm'
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

const noticeOn = async (tx: Tx, day: string): Promise<string | undefined> => {
  const [known] = await tx.db
    .select({ id: notice.id })
    .from(notice)
    .where(eq(notice.publishedOn, day))
    .for('share')
  return known?.id
}

/** Today's notice: the cases proposed on one day share one notice and one window. */
const noticeOfToday = async (tx: Tx, ctx: Ctx, scheme: Scheme): Promise<string> => {
  const today = shanghaiDate(ctx.now)
  const known = await noticeOn(tx, today)
  if (known) return known
  // Whoever comes second on a day waits here for its notice, so that no number is taken in vain.
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('notice', 0))`)
  const made = await noticeOn(tx, today)
  if (made) return made
  const year = Number(today.slice(0, 4))
  const serial = await nextSerial(tx, 'notice', year)
  const [added] = await tx.db
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
    .returning({ id: notice.id })
  if (!added) throw new Error('no notice for today')
  return added.id
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
