import { eq, like } from 'drizzle-orm'
import { certificate } from '@/db/schema/certificate'
import { enterprise } from '@/db/schema/enterprise'
import { notification } from '@/db/schema/people'
import {
  surveillanceInspector,
  surveillanceLeave,
  surveillanceRound,
  surveillanceTarget,
} from '@/db/schema/surveillance'
import { formatCertificateNumber } from '@/domain/certificate-number'
import { makeCreditCode } from '@/domain/credit-code'
import type { PublishRound } from '@/domain/surveillance/inputs'
import { database } from '../database'
import { drawSurveillance } from '../surveillance/draw'
import { publishSurveillance } from '../surveillance/publish'
import { because, onceDrawn, REVIEW_NOW, type Somebody } from './review'

let count = 0

/** A valid certificate of a firm of its own, in one district. */
export const addCertificate = async (over: Partial<typeof certificate.$inferInsert> = {}) => {
  count += 1
  const db = database().orm
  const creditCode = over.creditCode ?? makeCreditCode('91500000', 700_000 + count)
  const holderName = over.holderName ?? `重庆监督样例${count}有限公司`
  await db
    .insert(enterprise)
    .values({ creditCode, name: holderName, areaId: 'yubei', createdAt: REVIEW_NOW })
    .onConflictDoNothing()
  const [row] = await db
    .insert(certificate)
    .values({
      number: formatCertificateNumber({
        year: 2026,
        industry: 'C34',
        random: `7${String(20_000 + count).replace(/[01]/g, digit => (digit === '0' ? 'A' : 'B'))}`,
        renewal: 0,
      }),
      status: 'valid',
      holderName,
      creditCode,
      brandName: `监督样例${count}`,
      productName: '减速机',
      areaId: 'yubei',
      fieldId: 'advanced_manufacturing',
      brandType: 'enterprise',
      industryId: 'C34',
      schemeCode: '2026-1',
      issuedOn: '2026-03-02',
      validUntil: '2029-03-01',
      year: 2026,
      scope: {},
      search: `监督样例${count}`,
      createdAt: REVIEW_NOW,
      ...over,
    })
    .returning()
  if (!row) throw new Error('no certificate')
  const [holder] = await db.select().from(enterprise).where(eq(enterprise.creditCode, creditCode))
  if (!holder) throw new Error('no holder')
  return { ...row, enterpriseId: holder.id }
}

/** What an officer types to publish a round of one district. */
export const roundOf = (over: Partial<PublishRound> = {}): PublishRound => ({
  title: '渝北区第四季度监督检查',
  areaId: 'yubei',
  fieldId: '',
  share: 20,
  checkBy: '2027-01-29',
  ...over,
})

export const roundRow = async (roundId: string) => {
  const [row] = await database().orm.select().from(surveillanceRound).where(eq(surveillanceRound.id, roundId))
  if (!row) throw new Error('no round')
  return row
}

/** Publishes a round; the test fails where it is refused. */
export const publishRound = async (officer: Somebody, over: Partial<PublishRound> = {}) => {
  const published = await publishSurveillance(officer.ctx, roundOf(over))
  if (!published.ok) throw new Error(because(published))
  return roundRow(published.value.roundId)
}

export const targetRows = async (roundId: string) =>
  database()
    .orm.select()
    .from(surveillanceTarget)
    .where(eq(surveillanceTarget.roundId, roundId))
    .orderBy(surveillanceTarget.no)

export const sentTo = async (targetId: string): Promise<string[]> =>
  (
    await database()
      .orm.select({ id: surveillanceInspector.personId })
      .from(surveillanceInspector)
      .where(eq(surveillanceInspector.targetId, targetId))
  ).map(row => row.id)

/** Publishes a round and draws it as soon as it may be. */
export const drawnRound = async (officer: Somebody, over: Partial<PublishRound> = {}) => {
  const round = await publishRound(officer, over)
  const drawn = await drawSurveillance(onceDrawn(officer), { roundId: round.id, version: round.version })
  if (!drawn.ok) throw new Error(because(drawn))
  return { round: await roundRow(round.id), targets: await targetRows(round.id) }
}

/** Those of some inspectors who go to a target and have not left it. */
export const goersOf = async (inspectors: readonly Somebody[], targetId: string): Promise<Somebody[]> => {
  const left = await database()
    .orm.select({ id: surveillanceLeave.personId })
    .from(surveillanceLeave)
    .where(eq(surveillanceLeave.targetId, targetId))
  const sent = await sentTo(targetId)
  return inspectors.filter(each => sent.includes(each.id) && !left.some(({ id }) => id === each.id))
}

/** Who was told something of a target or a round. */
export const toldOf = async (id: string, kind: string): Promise<string[]> =>
  (
    await database()
      .orm.select({ personId: notification.personId })
      .from(notification)
      .where(like(notification.eventKey, `${id}:${kind}%`))
  ).map(each => each.personId)

/** A round of one certificate, drawn. */
export const oneTarget = async (officer: Somebody, areaId: string, over: Partial<PublishRound> = {}) => {
  const held = await addCertificate({ areaId })
  const { round, targets } = await drawnRound(officer, { areaId, ...over })
  const [target] = targets
  if (!target) throw new Error('no target')
  return { held, round, target }
}
