import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { calibrationAttempt } from '@/db/schema/calibration'
import { shanghaiDate } from '@/domain/calendar/days'
import { anchorOf, compareWithAnchors } from '@/domain/expert/calibration'
import type { OwnCalibration } from '@/domain/expert/calibration-views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { expertPoints, type RubricItem } from '@/domain/scheme/schema-rubric'
import type { Text } from '@/domain/scheme/text'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { type OpenVersion, openVersions } from './versions'

/** Where one expert stands with the anchor cases of one version. */
const ownUnder = async (db: Db, personId: string, current: OpenVersion): Promise<OwnCalibration> => {
  const { calibration: rules, code, pillars } = current.scheme
  const base = {
    schemeVersionId: current.id,
    schemeCode: code,
    limitPercent: rules?.limitPercent ?? 0,
    passedOn: null,
    last: null,
    next: null,
  }
  if (!rules) return { ...base, state: 'none' }
  const attempts = await db
    .select()
    .from(calibrationAttempt)
    .where(and(eq(calibrationAttempt.personId, personId), eq(calibrationAttempt.schemeVersionId, current.id)))
    .orderBy(asc(calibrationAttempt.attempt))
    .limit(100)
  const rubric = new Map<string, RubricItem>(pillars.flatMap(p => p.items).map(item => [item.id, item]))
  const titleOf = (item: string): Text => rubric.get(item)?.title ?? { 'zh-CN': item, en: item }
  const latest = attempts.at(-1)
  const scored = rules.cases.find(each => each.id === latest?.anchorCase)
  const last =
    latest && scored
      ? {
          title: scored.title,
          items: compareWithAnchors(scored, latest.scores, pillars, rules.limitPercent).items.map(each => ({
            ...each,
            title: titleOf(each.item),
            why: scored.items.find(anchor => anchor.item === each.item)?.why ?? titleOf(each.item),
          })),
        }
      : null
  const passed = attempts.find(each => each.passed)
  if (passed) return { ...base, state: 'passed', passedOn: shanghaiDate(passed.at), last }
  const attempt = attempts.length + 1
  const anchor = anchorOf(rules.cases, attempt)
  return {
    ...base,
    state: latest ? 'repeat' : 'first',
    last,
    next: anchor
      ? {
          attempt,
          title: anchor.title,
          items: anchor.items.map(({ item, material }) => {
            const found = rubric.get(item)
            return {
              item,
              title: titleOf(item),
              max: found ? expertPoints(found) : 0,
              material,
              descriptors: found && found.kind !== 'computed' ? found.descriptors : [],
            }
          }),
        }
      : null,
  }
}

/**
 * The calibration of the actor under every version a panel may be drawn under, the one in force first; of the others
 * those that have anchor cases. Missing to everyone but experts.
 */
export const viewOwnCalibration = async (ctx: Ctx): Promise<Outcome<OwnCalibration[]>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  if (!hasRole(me, 'expert')) return refuse('missing')
  const db = database().orm
  const versions = await openVersions(db, shanghaiDate(ctx.now))
  if (versions.length === 0) return refuse('missing')
  const own = await Promise.all(versions.map(version => ownUnder(db, me.personId, version)))
  return done(own.filter((each, n) => n === 0 || each.state !== 'none'))
}
