import { type ScoreBurdenRow, type SectionBurdenRow, scoreBurden, sectionBurden } from '@/db/queries/burden'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import { SECTION_IDS, type SectionId } from '@/domain/application/section'
import { LEAST_BURDEN } from '@/domain/burden/counted'
import { shanghaiDate } from '@/domain/calendar/days'
import type { BrandTypeId } from '@/domain/fields'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeInForce } from '../scheme/load'

/** A median and the value nine in ten stay under. */
type Pair = { half: number; most: number }

/** One section under one scheme version; null where too few were measured. */
type SectionBurden = {
  section: SectionId
  cases: number
  timed: number
  /** Minutes with one decimal. */
  minutes: Pair | null
  fields: number | null
  files: Pair
  bytes: Pair
  saves: number
  returns: number
}
type BurdenVersion = { scheme: string; cases: number; isShown: boolean; sections: SectionBurden[] }
export type BurdenView = {
  versions: BurdenVersion[]
  scoring: { item: string; name: Record<Ctx['locale'], string>; sheets: number; minutes: Pair }[]
}

const minutes = (seconds: number): number => Math.round(seconds / 6) / 10

const sectionOf = (row: SectionBurdenRow, section: SectionId): SectionBurden => {
  const isTimed = row.timed >= LEAST_BURDEN
  return {
    section,
    cases: row.cases,
    timed: isTimed ? row.timed : 0,
    minutes: isTimed ? { half: minutes(row.seconds_half ?? 0), most: minutes(row.seconds_most ?? 0) } : null,
    fields: isTimed ? Math.round(row.fields_half ?? 0) : null,
    files: { half: Math.round(row.files_half), most: Math.round(row.files_most) },
    bytes: { half: Math.round(row.bytes_half), most: Math.round(row.bytes_most) },
    saves: Math.round(row.saves_half),
    returns: row.returns,
  }
}

const versionsOf = (rows: readonly SectionBurdenRow[]): BurdenVersion[] =>
  [...new Set(rows.map(row => row.scheme))].map(scheme => {
    const own = rows.filter(row => row.scheme === scheme)
    const cases = own[0]?.cases ?? 0
    const isShown = cases >= LEAST_BURDEN
    return {
      scheme,
      cases: isShown ? cases : 0,
      isShown,
      sections: isShown
        ? SECTION_IDS.flatMap(section => {
            const row = own.find(one => one.section === section)
            return row ? [sectionOf(row, section)] : []
          })
        : [],
    }
  })

/**
 * What the form asks of enterprises and the sheet of experts, as figures over many: for the administrator and the
 * officers. Nobody's own time is in it, and nothing of fewer than five.
 */
export const viewBurden = async (ctx: Ctx, brandType: BrandTypeId | null): Promise<Outcome<BurdenView>> => {
  if (ctx.actor.kind === 'anonymous') return refuse('unauthenticated')
  if (!hasRole(ctx.actor, 'admin') && !hasRole(ctx.actor, 'officer')) return refuse('missing')
  const db = database().orm
  const kinds = Object.entries(EVIDENCE_KINDS).map(([kind, { section }]) => [kind, section] as const)
  const [sections, scores, scheme] = await Promise.all([
    sectionBurden(db, brandType, SECTION_IDS, kinds),
    scoreBurden(db, brandType),
    schemeInForce(db, shanghaiDate(ctx.now)),
  ])
  const items = scheme?.scheme.pillars.flatMap(pillar => pillar.items) ?? []
  const scored = (row: ScoreBurdenRow): BurdenView['scoring'] =>
    row.sheets < LEAST_BURDEN
      ? []
      : [
          {
            item: row.item,
            name: items.find(one => one.id === row.item)?.title ?? { 'zh-CN': row.item, en: row.item },
            sheets: row.sheets,
            minutes: { half: minutes(row.seconds_half), most: minutes(row.seconds_most) },
          },
        ]
  return done({ versions: versionsOf(sections), scoring: scores.flatMap(scored) })
}
