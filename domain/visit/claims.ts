import type { SectionDrafts } from '../application/sections'
import type { Scheme } from '../scheme/schema'

/** Sentences a claim can be told in: `visit.claim.<key>` in words. */
export const CLAIM_KEYS = [
  'site',
  'trademark',
  'standard',
  'indicator',
  'indicator_measured',
  'test',
  'appointment',
  'authorities',
  'veto',
  'training',
  'experience',
  'system',
  'audits',
  'trace',
  'drill',
  'results',
  'sampling',
  'evidence',
  'district',
  'corrected',
] as const
export type ClaimKey = (typeof CLAIM_KEYS)[number]

/** Something the application says that can be looked at on the spot. */
export type Claim = { id: string; item: string; key: ClaimKey; values: Record<string, string | number> }

/** What is known of a case besides its answers: files handed in and issues others left open. */
export type ClaimSources = {
  /** Kinds of the files in the frozen manifest with their number. */
  evidence: readonly { kind: string; files: number }[]
  /** Why the district did not recommend, if it did not. */
  districtReason: string | null
  /** What had to be corrected, as it was flagged. */
  corrected: readonly { seq: number; reason: string }[]
}

/** Stands in place of a rubric item for what bears on the whole case. */
export const NO_ITEM = ''

const CHECKED_CLASSES = new Set(['mandatory_safety', 'core', 'innovative'])

type Made = Omit<Claim, 'item'> & { code: string }

const made = (code: string, id: string, key: ClaimKey, values: Claim['values']): Made => ({
  code,
  id,
  key,
  values,
})

/** A unit as it follows its figure: Latin letters keep a space, a per cent sign and Han do not. */
const unitAfter = (unit: string): string => (/^[A-Za-zµΩ]/.test(unit) ? `\u00a0${unit}` : unit)

function* standards({ product, standard, indicators, tests }: SectionDrafts): Generator<Made> {
  if (product?.siteAddress)
    yield made('standard_level', 'site', 'site', {
      address: product.siteAddress,
      product: product.productNameZh ?? '',
      years: product.productionYears ?? 0,
    })
  if (product?.trademarkNumber)
    yield made('standard_level', 'trademark', 'trademark', {
      number: product.trademarkNumber,
      brand: product.brandNameZh ?? '',
    })
  if (standard?.number)
    yield made('standard_level', 'standard', 'standard', {
      number: standard.number,
      name: standard.name ?? '',
    })
  for (const [i, row] of (indicators?.rows ?? []).entries()) {
    if (!row.name || row.own === undefined || !row.class || !CHECKED_CLASSES.has(row.class)) continue
    const values = { name: row.name, own: row.own, unit: unitAfter(row.unit ?? '') }
    yield row.measured === undefined
      ? made('indicator_table', `indicator.${i}`, 'indicator', values)
      : made('indicator_table', `indicator.${i}`, 'indicator_measured', { ...values, measured: row.measured })
  }
  for (const [i, { number, laboratory }] of (tests?.reports ?? []).entries())
    if (number) yield made('test_evidence', `test.${i}`, 'test', { number, laboratory: laboratory ?? '' })
}

function* governance({
  quality_officer: officer,
  quality_system: system,
  quality_results,
}: SectionDrafts): Generator<Made> {
  if (officer?.appointedOn)
    yield made('appointment', 'officer.appointment', 'appointment', {
      on: officer.appointedOn,
      number: officer.appointmentNumber ?? '',
      position: officer.position ?? '',
    })
  if (officer?.authorities?.length)
    yield made('appointment', 'officer.authorities', 'authorities', { n: officer.authorities.length })
  if (officer?.vetoCase) yield made('appointment', 'officer.veto', 'veto', { text: officer.vetoCase })
  if (officer?.trainingCertificate)
    yield made('qualification', 'officer.training', 'training', {
      number: officer.trainingCertificate,
      hours: officer.trainingHours ?? 0,
    })
  if (officer?.qualityYears !== undefined)
    yield made('qualification', 'officer.experience', 'experience', { years: officer.qualityYears })
  for (const [i, { number, body, validUntil }] of (system?.certificates ?? []).entries())
    if (number)
      yield made('management_system', `system.${i}`, 'system', {
        number,
        body: body ?? '',
        until: validUntil ?? '',
      })
  if (system?.internalAudits !== undefined)
    yield made('management_system', 'system.audits', 'audits', {
      n: system.internalAudits,
      reviewed: system.reviewedOn ?? '',
      closed: system.closedFindings ?? 0,
    })
  if (system?.traceability)
    yield made('traceability', 'trace', 'trace', {
      level: system.traceLevel ?? 'batch',
      text: system.traceability,
    })
  if (system?.drilledOn) yield made('traceability', 'trace.drill', 'drill', { on: system.drilledOn })
  const last = quality_results?.years?.at(-1)
  if (last?.year !== undefined)
    yield made('quality_results', 'results', 'results', {
      year: last.year,
      rate: last.firstPassYield ?? 0,
      complaints: last.complaints ?? 0,
      closed: last.complaintsClosed ?? 0,
    })
  for (const [i, row] of (quality_results?.samplings ?? []).entries())
    if (row.on)
      yield made('quality_results', `sampling.${i}`, 'sampling', {
        on: row.on,
        authority: row.authority ?? '',
        batches: row.batches ?? 0,
        passed: row.batchesPassed ?? 0,
      })
}

/**
 * The checklist of a site visit: what the application claims and can be seen, every kind of evidence against its
 * original, and what others left open; each under the rubric item it bears on, in the order of the rubric.
 */
export const claimsOf = (sections: SectionDrafts, sources: ClaimSources, scheme: Scheme): Claim[] => {
  const items = scheme.pillars.flatMap(pillar => pillar.items)
  const first = items[0]?.id ?? '1.1'
  const idOf = new Map(items.map(item => [item.code, item.id]))
  const claims: Claim[] = [...standards(sections), ...governance(sections)].map(({ code, ...claim }) => ({
    ...claim,
    item: idOf.get(code) ?? first,
  }))
  for (const { kind, files } of sources.evidence)
    claims.push({
      id: `evidence.${kind}`,
      item: scheme.evidence.find(entry => entry.id === kind)?.criteria[0] ?? first,
      key: 'evidence',
      values: { kind, n: files },
    })
  const place = new Map(items.map((item, at) => [item.id, at]))
  const sorted = claims
    .map((claim, at) => ({ claim, at }))
    .sort((a, b) => (place.get(a.claim.item) ?? 99) - (place.get(b.claim.item) ?? 99) || a.at - b.at)
    .map(({ claim }) => claim)
  const issues: Claim[] = sources.corrected.map(({ seq, reason }) => ({
    id: `issue.${seq}`,
    item: NO_ITEM,
    key: 'corrected',
    values: { text: reason },
  }))
  if (sources.districtReason)
    issues.unshift({
      id: 'issue.district',
      item: NO_ITEM,
      key: 'district',
      values: { text: sources.districtReason },
    })
  return [...issues, ...sorted]
}
