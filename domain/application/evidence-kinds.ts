import type { BilingualName } from '../fields'
import { isFor, type Scope } from '../scheme/scope'
import type { SectionId } from './section'
import type { SectionDrafts } from './sections'
import { FINDING_ANSWER } from './upload-limits'
import { variantOf } from './variant'

/** Groups of file types by what they are for; the inspection of files decides by content, not by name. */
export const FILE_TYPES = {
  document: ['application/pdf'],
  scan: ['application/pdf', 'image/jpeg', 'image/png'],
  sheet: [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  picture: ['image/jpeg', 'image/png'],
} as const

/** The answer that makes a conditional kind due; `answered` means any answer. */
export type DueWhen = {
  readonly section: SectionId
  readonly field: string
  readonly is: readonly unknown[] | 'answered'
}

type Kind = {
  readonly name: BilingualName
  readonly section: SectionId
  readonly accepts: keyof typeof FILE_TYPES
  readonly dueWhen?: DueWhen
  /** Asked of some variants only, by the scheme version. */
  readonly isOfVariant?: true
}

const kind = (
  zh: string,
  en: string,
  section: SectionId,
  accepts: Kind['accepts'],
  dueWhen?: DueWhen,
): Kind => ({ name: { zh, en }, section, accepts, ...(dueWhen ? { dueWhen } : {}) })

const ofVariant = (zh: string, en: string): Kind => ({
  ...kind(zh, en, 'product', 'sheet'),
  isOfVariant: true,
})

const when = (section: SectionId, field: string, is: DueWhen['is']): DueWhen => ({ section, field, is })

/** Every kind of evidence by id. Whether one is required is a rule of the scheme version. */
export const EVIDENCE_KINDS = {
  business_licence: kind('营业执照', 'Business licence', 'enterprise', 'scan'),
  trademark_certificate: kind('商标注册证', 'Trade-mark registration certificate', 'product', 'scan'),
  production_licence: kind(
    '生产许可证或强制性产品认证证书',
    'Production licence or compulsory certificate',
    'product',
    'scan',
    when('product', 'licenceKind', ['production_licence', 'ccc', 'other']),
  ),
  niche_proof: ofVariant('细分市场占有率和排名证明', 'Proof of share and rank in the niche market'),
  continuity_proof: ofVariant('字号或技艺传承证明', 'Proof that name or craft was handed down'),
  cluster_charter: ofVariant('集群名单和共用标准', 'List of the cluster and its joint standard'),
  licensing_rules: ofVariant('品牌使用管理规则和许可名单', 'Rules of use and list of licensed users'),
  export_record: ofVariant('自有品牌出口记录', 'Record of exports under the own brand'),
  service_report: ofVariant('服务质量测评报告', 'Report on the quality of the service'),
  acceptance_record: ofVariant('工程竣工验收资料', 'Acceptance records of projects'),
  project_safety: ofVariant('工程质量安全证明', 'Proof of project quality and safety'),
  environment_report: ofVariant('环境监测报告', 'Environmental monitoring report'),
  environment_operation: ofVariant('设施运行和应急预案', 'Operating records and emergency plan'),
  product_photo: kind('产品照片', 'Photograph of the product', 'product', 'picture'),
  standard_text: kind('执行标准文本', 'Text of the standard', 'standard', 'document'),
  self_declaration: kind('自我声明公开截图或回执', 'Record of self-declaration', 'standard', 'scan'),
  standard_setting_proof: kind(
    '标准研制证明',
    'Proof of standard-setting work',
    'standard',
    'scan',
    when('standard', 'draftingRole', ['participant', 'lead']),
  ),
  leader_certificate: kind(
    '企业标准“领跑者”证书',
    'Enterprise standard leader certificate',
    'standard',
    'scan',
    when('standard', 'isLeader', [true]),
  ),
  benchmark_source: kind('对比值出处', 'Sources of the benchmark values', 'indicators', 'sheet'),
  test_report: kind('检验检测报告', 'Test report', 'tests', 'document'),
  cqo_appointment: kind(
    '首席质量官任命书',
    'Appointment of the chief quality officer',
    'quality_officer',
    'scan',
  ),
  cqo_authority: kind('职责授权书', 'Letter of authority', 'quality_officer', 'scan'),
  veto_record: kind(
    '否决权行使或演练记录',
    'Record of veto used or drilled',
    'quality_officer',
    'scan',
    when('quality_officer', 'vetoCase', 'answered'),
  ),
  cqo_qualification: kind(
    '学历、职称和任职年限证明',
    'Proof of education, title and years in quality',
    'quality_officer',
    'scan',
  ),
  cqo_training: kind(
    '首席质量官任职培训证书',
    'Chief quality officer training certificate',
    'quality_officer',
    'scan',
    when('quality_officer', 'trainingCertificate', 'answered'),
  ),
  safety_control_records: kind(
    '质量安全日管控、周排查、月调度记录',
    'Daily, weekly and monthly quality safety records',
    'quality_officer',
    'sheet',
    when('quality_officer', 'isOrder75', [true]),
  ),
  system_certificate: kind('管理体系认证证书', 'Management system certificate', 'quality_system', 'scan'),
  system_records: kind(
    '内审、管理评审和年度履职报告',
    'Internal audit, management review and yearly duty report',
    'quality_system',
    'sheet',
  ),
  traceability_record: kind('追溯记录', 'Trace record', 'quality_system', 'sheet'),
  quality_statistics: kind('三年质量统计', 'Quality statistics of three years', 'quality_results', 'sheet'),
  sampling_result: kind(
    '监督抽查结果',
    'Supervision sampling results',
    'quality_results',
    'scan',
    when('quality_results', 'wasSampled', [true]),
  ),
  audit_report: kind('近三年审计报告', 'Audit reports of the last three years', 'brand_value', 'document'),
  valuation_report: kind(
    '第三方品牌价值报告',
    'Third-party brand valuation report',
    'brand_value',
    'document',
    when('brand_value', 'hasValuation', [true]),
  ),
  tangible_proof: kind('生产和检测设备清单', 'List of production and test equipment', 'elements', 'sheet'),
  quality_proof: kind('质量水平证明', 'Proof of quality level', 'elements', 'sheet'),
  innovation_proof: kind(
    '研发和知识产权证明',
    'Proof of research and intellectual property',
    'elements',
    'sheet',
  ),
  service_proof: kind('服务和满意度证明', 'Proof of service and satisfaction', 'elements', 'sheet'),
  market_proof: kind(
    '市场地位证明',
    'Proof of market position',
    'elements',
    'sheet',
    when('elements', 'intangibleFigures', 'answered'),
  ),
  commitment_letter: kind('承诺书', 'Letter of commitment', 'commitments', 'scan'),
} as const satisfies Record<string, Kind>

export type EvidenceKindId = keyof typeof EVIDENCE_KINDS

/** Whether a text is the id of an evidence kind. */
export const isEvidenceKind = (text: string): text is EvidenceKindId => Object.hasOwn(EVIDENCE_KINDS, text)

/** What a kind of file is called; one nobody knows any more by its id. */
export const evidenceName = (kind: string): { zh: string; en: string } => {
  if (isEvidenceKind(kind)) return EVIDENCE_KINDS[kind].name
  return kind === FINDING_ANSWER ? { zh: '整改材料', en: 'Answer to a finding' } : { zh: kind, en: kind }
}

/** All kinds in the order their sections are asked. */
export const EVIDENCE_KIND_IDS: readonly EvidenceKindId[] = Object.keys(EVIDENCE_KINDS).filter(isEvidenceKind)

/** The kinds that belong to a section. */
export const evidenceKindsOf = (sectionId: SectionId): EvidenceKindId[] =>
  EVIDENCE_KIND_IDS.filter(id => EVIDENCE_KINDS[id].section === sectionId)

/** Media types a kind may be sent as. */
export const acceptedTypes = (id: EvidenceKindId): readonly string[] => FILE_TYPES[EVIDENCE_KINDS[id].accepts]

/** The answer that makes a kind due, if it is a conditional one. */
export const dueWhenOf = (id: EvidenceKindId): DueWhen | undefined => {
  const found: Kind = EVIDENCE_KINDS[id]
  return found.dueWhen
}

function isMet(due: DueWhen, sections: SectionDrafts): boolean {
  const answers: Readonly<Record<string, unknown>> = sections[due.section] ?? {}
  const answer = answers[due.field]
  return due.is === 'answered' ? answer !== undefined : due.is.includes(answer)
}

/** The part of a scheme version that says which evidence is needed. */
export type EvidenceRule = { readonly id: string; readonly need: 'required' | 'conditional' } & Scope

/**
 * Whether a kind is asked of an application at all: one that a scheme version narrows to some variants is asked of those,
 * and where the version says nothing of it, of nobody.
 */
export function isAskedKind(
  id: EvidenceKindId,
  rules: readonly (Scope & { readonly id: string })[],
  sections: SectionDrafts,
): boolean {
  const found: Kind = EVIDENCE_KINDS[id]
  const rule = rules.find(one => one.id === id)
  return rule ? isFor(rule, variantOf(sections)) : found.isOfVariant !== true
}

/** Kinds the application has to have under a scheme version, given its answers. A conditional kind whose condition no answer decides is left to the reader. */
export function evidenceDue(rules: readonly EvidenceRule[], sections: SectionDrafts): EvidenceKindId[] {
  const variant = variantOf(sections)
  return rules.flatMap(rule => {
    const { id, need } = rule
    if (!isEvidenceKind(id) || !isFor(rule, variant)) return []
    const due = dueWhenOf(id)
    return need === 'required' || (due && isMet(due, sections)) ? [id] : []
  })
}
