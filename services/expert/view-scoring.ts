import { eq } from 'drizzle-orm'
import { scoreSheet } from '@/db/schema/review'
import { itemFacts } from '@/domain/application/item-facts'
import { readBack } from '@/domain/application/read-back'
import { variantOf } from '@/domain/application/variant'
import { shanghaiDate, shanghaiTime } from '@/domain/calendar/days'
import { DRAWN_TYPES } from '@/domain/evidence/document'
import { effectiveDetails } from '@/domain/evidence/prefill'
import { validityOf } from '@/domain/evidence/validity'
import { CLAIM_PARTS } from '@/domain/expert/claims'
import type { FileView, ScoreView, ScoringView } from '@/domain/expert/views'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { forIndustry } from '@/domain/scheme/schema-brand-value'
import { expertPoints } from '@/domain/scheme/schema-rubric'
import { schemeFor } from '@/domain/scheme/variant'
import { expectedDecision } from '../case/expected-decision'
import { loadCase } from '../case/load'
import { computedPoints } from '../case/result'
import { latestSnapshot, sectionsIn } from '../case/sections'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { recordRead } from '../security-log'
import { caseHead } from './case-head'
import { checksFor } from './checks'
import { areSheetsOpen } from './open-sheets'
import { panelSeals } from './panel-seals'
import { mySeat } from './seat'
import { selfClaim } from './self-claim'
import { filesFor, frozenFiles, type ItemRow, ownItems, problemsOf } from './sheet-items'

const scoreView = (row: ItemRow | undefined): ScoreView => ({
  points: row?.points ?? null,
  isNotApplicable: row?.isNotApplicable ?? false,
  justification: row?.justification ?? '',
  reasonCodes: row?.reasonCodes ?? [],
  anchors: row?.anchors ?? [],
  version: row?.version ?? 0,
  savedAt: row ? shanghaiTime(row.savedAt) : '',
})

/**
 * Everything one expert needs to score a case: the sections as submitted without personal data, computed figures with
 * their arithmetic, the files of each item, the own sheet. Only the own sheet: nothing of the panel but whether the
 * sheets are open and, once the own is sealed, the seals. Missing for everyone without a declared seat; opening it leaves a trace.
 */
export const viewScoring = async (ctx: Ctx, applicationId: string): Promise<Outcome<ScoringView>> => {
  const db = database().orm
  const row = await loadCase(db, applicationId)
  const seat = row ? await mySeat(db, ctx, row) : null
  if (!row || !seat?.sheet || seat.status !== 'declared') return refuse('missing')
  const scheme = await schemeOf(db, row.schemeVersionId)
  const [frozen, files, items, [sheet], isOpen, head] = await Promise.all([
    latestSnapshot(db, row.id),
    frozenFiles(db, row.id),
    ownItems(db, seat.sheet.id),
    db.select().from(scoreSheet).where(eq(scoreSheet.id, seat.sheet.id)),
    areSheetsOpen(db, row.id, scheme),
    caseHead(db, ctx, row, scheme),
  ])
  if (!frozen || !sheet) return refuse('missing')
  await recordRead(ctx, 'open-scoring', 'application', row.id)
  const sections = sectionsIn(frozen.data)
  const computed = computedPoints(sections, scheme)
  const own = schemeFor(scheme, variantOf(sections))
  const strength = forIndustry(scheme.brandValue.strength, sections.enterprise?.industry ?? '')
  const figureNames = (locale: 'zh-CN' | 'en'): Record<string, string> =>
    Object.fromEntries([
      ...strength.flatMap(e => e.indicators).map(i => [i.id, i.name[locale]] as const),
      ...scheme.variants.questions.map(q => [q.id, q.label[locale]] as const),
    ])
  const days = { today: shanghaiDate(ctx.now), decisionOn: await expectedDecision(db, ctx, row, scheme) }
  const told = effectiveDetails(
    files.map(file => ({ ...file, details: { values: file.details } })),
    sections,
  )
  const fileView = (file: (typeof told)[number]): FileView => {
    const names = file.kinds.map(
      kind => scheme.evidence.find(k => k.id === kind)?.name ?? { 'zh-CN': kind, en: kind },
    )
    return {
      id: file.id,
      name: file.name,
      kind: file.kind,
      kindName: {
        'zh-CN': names.map(name => name['zh-CN']).join('、'),
        en: names.map(name => name.en).join(', '),
      },
      pages: file.pages ?? 1,
      details: file.effective.values,
      validity: validityOf(file.effective.values, days),
      mime: file.mime,
      size: file.size,
      canShow: DRAWN_TYPES.includes(file.mime),
    }
  }
  return done({
    head,
    me: seat.personId,
    alias: seat.alias,
    schemeCode: scheme.code,
    levels: scheme.levels,
    rules: scheme.scoring,
    pillars: scheme.pillars.map(p => ({ id: p.id, title: p.title, items: p.items.map(i => i.id) })),
    items: own.pillars
      .flatMap(p => p.items)
      .map(item => {
        const stored = items.find(i => i.item === item.id)
        const places = CLAIM_PARTS[item.code] ?? []
        return {
          rubric: item,
          expertPoints: expertPoints(item),
          claim: places.flatMap(({ section, parts }) =>
            readBack(section, sections, scheme.variants.asked).filter(
              r => parts.includes(r.partId) && !r.isPrivate && r.value.kind !== 'none',
            ),
          ),
          self: selfClaim(item, frozen.data.selfScore, scheme),
          computed: computed[item.id] ?? null,
          facts: itemFacts(item, scheme, sections, days.today, shanghaiDate(frozen.at)),
          fileIds: filesFor(item, scheme, files).map(f => f.id),
          checks: checksFor(item, own, frozen.data, sections, files),
          score: scoreView(stored),
          problems: problemsOf(item, stored, scheme, files),
        }
      }),
    files: told.map(fileView),
    figureNames: { 'zh-CN': figureNames('zh-CN'), en: figureNames('en') },
    sheet: {
      isSealed: sheet.status === 'sealed',
      seal: sheet.seal,
      sealedAt: sheet.sealedAt ? sheet.sealedAt.toISOString() : null,
    },
    seals: sheet.status === 'sealed' ? await panelSeals(db, row.id) : [],
    isOpen,
    canEdit: sheet.status === 'draft' && row.stage === 'expert_review',
  })
}
