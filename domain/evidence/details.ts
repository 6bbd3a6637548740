import { type EvidenceKindId, isEvidenceKind } from '../application/evidence-kinds'
import { choice, date, line } from '../application/field-kinds'

/** What is told about a document, whoever reads it: one set of questions for client, server, vault and snapshot. */
export const DETAIL_FIELDS = {
  issuer: line(100),
  number: line(60),
  issuedOn: date(),
  validFrom: date(),
  validUntil: date(),
  /** The document says that it has no end. */
  noEnd: choice(['yes']),
} as const

export const DETAIL_IDS = ['issuer', 'number', 'issuedOn', 'validFrom', 'validUntil', 'noEnd'] as const
export type DetailId = (typeof DETAIL_IDS)[number]
export type Details = { readonly [id in DetailId]?: string }

/** Which details a kind of document is asked for, and which of them have to be there. */
type Asked = { readonly ask: readonly DetailId[]; readonly need: readonly DetailId[] }

const asks = (ask: readonly DetailId[], need: readonly DetailId[] = []): Asked => ({ ask, need })
const VALIDITY = ['validFrom', 'validUntil', 'noEnd'] as const
const licence = asks(['issuer', 'number', 'issuedOn', ...VALIDITY], ['number'])
const report = asks(['issuer', 'number', 'issuedOn'], ['issuer', 'number', 'issuedOn'])
const letter = asks(['issuer', 'number', 'issuedOn', ...VALIDITY])
const paper = asks(['issuer', 'issuedOn'])
const nothing = asks([])

/** The table of details by kind of evidence. */
export const DETAILS_OF = {
  business_licence: licence,
  trademark_certificate: asks(['issuer', 'number', 'issuedOn', ...VALIDITY], ['number', 'validUntil']),
  production_licence: licence,
  niche_proof: letter,
  continuity_proof: paper,
  cluster_charter: paper,
  licensing_rules: paper,
  export_record: paper,
  service_report: letter,
  acceptance_record: letter,
  project_safety: letter,
  environment_report: letter,
  environment_operation: letter,
  product_photo: nothing,
  standard_text: asks(['number', 'issuedOn', 'validFrom', 'validUntil', 'noEnd'], ['number']),
  self_declaration: asks(['number', 'issuedOn']),
  standard_setting_proof: asks(['issuer', 'number', 'issuedOn']),
  leader_certificate: asks(['issuer', 'number', 'issuedOn', ...VALIDITY]),
  benchmark_source: paper,
  test_report: report,
  cqo_appointment: letter,
  cqo_authority: letter,
  veto_record: paper,
  cqo_qualification: letter,
  cqo_training: letter,
  safety_control_records: paper,
  system_certificate: asks(['issuer', 'number', 'issuedOn', ...VALIDITY], ['issuer', 'number', 'validUntil']),
  system_records: paper,
  traceability_record: paper,
  quality_statistics: paper,
  sampling_result: asks(['issuer', 'number', 'issuedOn']),
  audit_report: asks(['issuer', 'number', 'issuedOn']),
  valuation_report: asks(['issuer', 'number', 'issuedOn', 'validUntil']),
  tangible_proof: paper,
  quality_proof: letter,
  innovation_proof: letter,
  service_proof: letter,
  market_proof: letter,
  commitment_letter: asks(['issuedOn']),
} as const satisfies Record<EvidenceKindId, Asked>

/** What is asked about a file that serves these kinds, in one order, each question once. */
export const detailsAsked = (kinds: readonly string[]): { id: DetailId; isNeeded: boolean }[] => {
  const tables: Asked[] = kinds.filter(isEvidenceKind).map(kind => DETAILS_OF[kind])
  return DETAIL_IDS.flatMap(id =>
    tables.some(table => table.ask.includes(id))
      ? [{ id, isNeeded: tables.some(table => table.need.includes(id)) }]
      : [],
  )
}

/** What was typed about a document, or a problem code per field. */
export type DetailsOutcome = { ok: true; value: Details } | { ok: false; problems: Record<string, string> }

const isDetail = (id: string): id is DetailId => DETAIL_IDS.some(one => one === id)

/**
 * Reads details as typed on a day: normalised, in limits, no end before its beginning, nothing issued in the future.
 * “No end” puts a last day aside.
 */
export function readDetails(raw: Readonly<Record<string, unknown>>, today: string): DetailsOutcome {
  const value: { [id in DetailId]?: string } = {}
  const problems: Record<string, string> = {}
  for (const [id, typed] of Object.entries(raw)) {
    if (!isDetail(id)) problems[id] = 'unknown'
    else {
      const read = DETAIL_FIELDS[id].draft.safeParse(typed)
      if (!read.success) problems[id] = read.error.issues[0]?.message ?? 'type'
      else if (read.data !== undefined) value[id] = read.data
    }
  }
  if (value.noEnd === 'yes') delete value.validUntil
  if (value.issuedOn && value.issuedOn > today) problems.issuedOn = 'in_future'
  if (value.validUntil && value.validFrom && value.validUntil < value.validFrom)
    problems.validUntil = 'before_start'
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value }
}

/** Details that have to be there for these kinds and are not; “no end” stands for a last day. */
export const detailsLacking = (kinds: readonly string[], details: Details): DetailId[] =>
  detailsAsked(kinds).flatMap(({ id, isNeeded }) =>
    isNeeded && details[id] === undefined && !(id === 'validUntil' && details.noEnd === 'yes') ? [id] : [],
  )
