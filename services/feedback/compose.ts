import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evidence } from '@/db/schema/application'
import { consensusItem, scoreItem, scoreSheet } from '@/db/schema/review'
import { finding, siteVisit } from '@/db/schema/visit'
import { selfPoints } from '@/domain/application/self-score'
import { shanghaiDate } from '@/domain/calendar/days'
import { FeedbackDraft } from '@/domain/decision/feedback'
import type { Scheme } from '@/domain/scheme/schema'
import { rounded } from '@/domain/scoring/fraction'
import { proposeByLeader } from '@/domain/scoring/leader'
import { panelResult } from '../case/result'
import { latestSnapshot, sectionsIn } from '../case/sections'
import { sha256 } from '../crypto'

type Item = FeedbackDraft['items'][number]

/** What opened sheets say about each item, in an order fixed by the texts and not by their writers. */
const wordsOf = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({
      item: scoreItem.item,
      text: scoreItem.justification,
      codes: scoreItem.reasonCodes,
      anchors: scoreItem.anchors,
    })
    .from(scoreItem)
    .innerJoin(scoreSheet, eq(scoreSheet.id, scoreItem.sheetId))
    .where(
      and(
        eq(scoreSheet.applicationId, applicationId),
        eq(scoreSheet.status, 'sealed'),
        isNotNull(scoreSheet.openedAt),
      ),
    )
  const files = [...new Set(rows.flatMap(row => row.anchors.map(({ evidenceId }) => evidenceId)))]
  const named = files.length
    ? await db
        .select({ id: evidence.id, name: evidence.name })
        .from(evidence)
        .where(inArray(evidence.id, files))
    : []
  const nameOf = new Map(named.map(({ id, name }) => [id, name]))
  let n = 0
  return (item: string): Pick<Item, 'reasonCodes' | 'comments' | 'anchors'> => {
    const own = rows.filter(row => row.item === item)
    const places = own.flatMap(row => row.anchors.map(({ evidenceId, page }) => `${evidenceId} ${page}`))
    return {
      reasonCodes: [...new Set(own.flatMap(row => row.codes))].sort(),
      comments: own
        .map(row => row.text)
        .filter(text => text !== '')
        .sort((a, b) => (sha256(a) < sha256(b) ? -1 : 1))
        .map(said => {
          n += 1
          return { id: `c${n}`, said, text: said }
        }),
      anchors: [...new Set(places)].flatMap(place => {
        const [evidenceId = '', page] = place.split(' ')
        const name = nameOf.get(evidenceId)
        return name === undefined ? [] : [{ evidenceId, name, page: Number(page) }]
      }),
    }
  }
}

/** What was checked on site, by the item it belongs to. */
const siteOf = async (db: Db, applicationId: string) => {
  const [visit] = await db
    .select({ checks: siteVisit.checks })
    .from(siteVisit)
    .where(eq(siteVisit.applicationId, applicationId))
  return (code: string): Item['site'] => {
    const own = (visit?.checks ?? []).filter(check => check.item === code && check.result !== 'open')
    if (own.length === 0) return null
    const differs = own.filter(check => check.result === 'differs')
    return {
      asClaimed: own.length - differs.length,
      differs: differs.map(check => check.note || check.claim),
    }
  }
}

/**
 * Puts the feedback report of a case together: self-score, panel and visit side by side for each item, with reasons,
 * pages and agreed points. Names no reviewer.
 */
export const composeFeedback = async (
  db: Db,
  applicationId: string,
  scheme: Scheme,
  decided: Pick<FeedbackDraft, 'outcome' | 'reason'>,
): Promise<FeedbackDraft> => {
  const found = await panelResult(db, applicationId, scheme)
  const panel = found && found.sheets.length > 0 ? found : null
  const [words, site, agreed, snapshot, findings] = [
    await wordsOf(db, applicationId),
    await siteOf(db, applicationId),
    await db.select().from(consensusItem).where(eq(consensusItem.applicationId, applicationId)),
    await latestSnapshot(db, applicationId),
    await db.select().from(finding).where(eq(finding.applicationId, applicationId)).orderBy(finding.code),
  ]
  const self = snapshot?.data.selfScore ?? {}
  const standard = snapshot ? sectionsIn(snapshot.data).standard : undefined
  const year = snapshot ? Number(shanghaiDate(snapshot.at).slice(0, 4)) : 0
  const pointsOf = <R extends { id: string }>(list: readonly R[] | undefined, id: string) =>
    list?.find(one => one.id === id)
  return FeedbackDraft.parse({
    ...decided,
    schemeCode: scheme.code,
    total: panel ? rounded(panel.result.total, 1) : null,
    passTotal: scheme.thresholds.total,
    pillars: scheme.pillars.map(pillar => {
      const result = pointsOf(panel?.result.pillars, pillar.id)
      return {
        id: pillar.id,
        points: result ? rounded(result.total, 1) : null,
        max: pillar.points,
        floor: (pillar.points * scheme.thresholds.pillarPercent) / 100,
      }
    }),
    items: scheme.pillars.flatMap(pillar =>
      pillar.items.map(item => {
        const result = pointsOf(panel?.result.items, item.id)
        const settled = agreed.find(one => one.item === item.id && one.settledAt !== null)
        const proposed = proposeByLeader(item, standard, scheme, year)
        const computed = found?.computed[item.id]?.points
        return {
          id: item.id,
          max: item.points,
          panel: result ? rounded(result.value, 1) : null,
          computed: computed ?? null,
          self: selfPoints(item, self[item.code], computed),
          site: site(item.id),
          ...words(item.id),
          ...(proposed ? { proposed } : {}),
          agreed: settled ? { points: settled.points, rationale: settled.rationale } : null,
        }
      }),
    ),
    findings: findings.map(({ code, grade, text, status }) => ({
      code,
      grade,
      text,
      isClosed: status === 'closed',
    })),
    note: '',
  })
}
