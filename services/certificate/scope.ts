import { desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { notice, noticeItem } from '@/db/schema/decision'
import { draw } from '@/db/schema/draw'
import { brandValueInput } from '@/domain/application/computations'
import { bandOf } from '@/domain/brand-value/bands'
import { brandValue } from '@/domain/brand-value/model'
import { shanghaiDate } from '@/domain/calendar/days'
import { summarise } from '@/domain/indicators/compare'
import { type OfficerTick, PublishedScope } from '@/domain/register/scope'
import type { Scheme } from '@/domain/scheme/schema'
import type { CaseRow } from '../case/load'
import type { CertifiedFacts } from './facts'

const ticksOf = (facts: CertifiedFacts): OfficerTick[] => {
  const officer = facts.sections.quality_officer
  const met: [OfficerTick, boolean][] = [
    ['appointed', officer?.appointedOn !== undefined],
    ['veto', officer?.authorities?.includes('stop_delivery') ?? false],
    ['trained', officer?.trainingCertificate !== undefined],
    ['filed', officer?.isFiled ?? false],
    ['duty_report', officer?.dutyReport !== undefined],
    ['risk_control', officer?.isOrder75 ? (officer.order75Records?.length ?? 0) >= 4 : false],
  ]
  return met.flatMap(([tick, isMet]) => (isMet ? [tick] : []))
}

const indicatorsOf = (facts: CertifiedFacts): PublishedScope['indicators'] => {
  const rows = (facts.sections.indicators?.rows ?? []).flatMap(row =>
    row.class && row.direction ? [{ ...row, class: row.class, direction: row.direction }] : [],
  )
  if (rows.length === 0) return null
  const { coreRows, coreAgainstStandards } = summarise(rows)
  return { total: coreRows, better: coreAgainstStandards.better, equal: coreAgainstStandards.equal }
}

const bandIn = (
  facts: CertifiedFacts,
  scheme: Scheme,
): Pick<PublishedScope, 'valueBand' | 'valuationBase'> => {
  const input = brandValueInput(facts.sections, scheme)
  const result = input ? brandValue(input, scheme.brandValue) : null
  return result?.ok
    ? { valueBand: bandOf(result.value.value).id, valuationBase: `${result.value.baseYear}-12-31` }
    : { valueBand: null, valuationBase: null }
}

/** What was examined, as the register publishes it; names of people, scores and financial inputs have no place in it. */
export const publishedScope = async (
  db: Db,
  row: CaseRow,
  facts: CertifiedFacts,
  scheme: Scheme,
): Promise<PublishedScope> => {
  const { product, standard, tests } = facts.sections
  const [place] = await db
    .select({ number: notice.number, closesOn: notice.closesOn })
    .from(noticeItem)
    .innerJoin(notice, eq(notice.id, noticeItem.noticeId))
    .where(eq(noticeItem.applicationId, row.id))
    .orderBy(desc(noticeItem.at))
    .limit(1)
  const [drawn] = await db
    .select({ id: draw.id })
    .from(draw)
    .where(eq(draw.applicationId, row.id))
    .orderBy(draw.at)
    .limit(1)
  return PublishedScope.parse({
    models: facts.models,
    trademark: product?.trademarkNumber
      ? { text: `${row.brandName} ${facts.brandNameEn}`.trim(), class: String(product.trademarkClass ?? '') }
      : null,
    site: product?.siteAreaId ? { areaId: product.siteAreaId, name: '' } : null,
    standards: standard?.number
      ? [
          {
            number: standard.number,
            name: standard.name ?? '',
            use: 'executed',
            isDeclared: standard.declarationNumber !== undefined,
          },
        ]
      : [],
    indicators: indicatorsOf(facts),
    testReports: tests?.reports?.length ?? 0,
    officer: ticksOf(facts),
    ...bandIn(facts, scheme),
    submittedOn: row.submittedAt ? shanghaiDate(row.submittedAt) : null,
    noticeNumber: place?.number ?? null,
    noticeClosedOn: place?.closesOn ?? null,
    drawId: drawn?.id ?? null,
  })
}
