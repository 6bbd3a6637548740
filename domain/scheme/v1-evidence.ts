import type { EvidenceKind } from './schema'
import { both, type Text } from './text'

const required = (id: string, criteria: string[], name: Text, why: Text): EvidenceKind => ({
  id,
  name,
  why,
  criteria,
  need: 'required',
})

const conditional = (
  id: string,
  criteria: string[],
  name: Text,
  why: Text,
  condition: Text,
): EvidenceKind => ({
  id,
  name,
  why,
  criteria,
  need: 'conditional',
  condition,
})

/** What the applicant attaches. What can be had by data sharing (licence, tax, credit) is not asked for. */
export const evidence: EvidenceKind[] = [
  required(
    'standard_text',
    ['1.1', '1.2'],
    both('执行标准文本', 'Text of the standard'),
    both(
      '核对指标、试验方法与公开内容是否一致',
      'To check indicators and test methods against the declaration',
    ),
  ),
  conditional(
    'self_declaration',
    ['1.1'],
    both('自我声明公开截图或回执', 'Record of self-declaration'),
    both('证明标准已公开及公开日期', 'To show that and when the standard was declared'),
    both('平台查询不到声明编号时', 'When the declaration number is not found on the platform'),
  ),
  required(
    'benchmark_source',
    ['1.2'],
    both('对比值出处', 'Sources of the benchmark values'),
    both('对比的标准条款和竞品数据从哪里来', 'Where the compared clauses and competitor figures come from'),
  ),
  required(
    'test_report',
    ['1.2', '1.3'],
    both('检验检测报告', 'Test report'),
    both(
      '核心指标的实测值，出具机构须有 CMA 或 CNAS 资质',
      'Measured values of core indicators by a CMA or CNAS laboratory',
    ),
  ),
  conditional(
    'standard_setting_proof',
    ['1.4'],
    both('标准研制证明', 'Proof of standard-setting work'),
    both('标准封面、前言署名页', 'Cover and foreword naming the drafters'),
    both('申报了标准研制工作时', 'When standard-setting work is claimed'),
  ),
  conditional(
    'leader_certificate',
    ['1.4'],
    both('企业标准“领跑者”证书', 'Enterprise standard leader certificate'),
    both('证明领跑者身份及有效期', 'To show leader status and its term'),
    both('申报了领跑者时', 'When leader status is claimed'),
  ),
  required(
    'cqo_appointment',
    ['2.1'],
    both('首席质量官任命书', 'Appointment of the chief quality officer'),
    both('签发人、文号、日期和任期', 'Signatory, number, date and term'),
  ),
  required(
    'cqo_authority',
    ['2.1'],
    both('职责授权书', 'Letter of authority'),
    both('职责清单和否决权条款', 'Duties and the veto clause'),
  ),
  conditional(
    'veto_record',
    ['2.1'],
    both('否决权行使或演练记录', 'Record of veto used or drilled'),
    both('证明否决权真正运行', 'To show the veto works in practice'),
    both('近两年行使或演练过否决权时', 'When the veto was used or drilled in the last two years'),
  ),
  required(
    'cqo_qualification',
    ['2.2'],
    both('学历、职称和任职年限证明', 'Proof of education, title and years in quality'),
    both('核对任职资格', 'To check qualification for the post'),
  ),
  conditional(
    'cqo_training',
    ['2.2'],
    both('首席质量官任职培训证书', 'Chief quality officer training certificate'),
    both('证明培训机构、学时和模块', 'To show training body, hours and modules'),
    both('任命满 12 个月，或已完成培训时', 'When appointed 12 months or longer, or training is complete'),
  ),
  required(
    'system_certificate',
    ['2.3'],
    both('管理体系认证证书', 'Management system certificate'),
    both('核对认证范围和有效期', 'To check scope and validity'),
  ),
  required(
    'system_records',
    ['2.3'],
    both('内审、管理评审和年度履职报告', 'Internal audit, management review and yearly duty report'),
    both('证明体系真正运行', 'To show the system operates'),
  ),
  required(
    'quality_statistics',
    ['2.4'],
    both('三年质量统计', 'Quality statistics of three years'),
    both('一次交检合格率和投诉的原始统计', 'Raw statistics of first-pass yield and complaints'),
  ),
  conditional(
    'sampling_result',
    ['2.4', '3.3'],
    both('监督抽查结果', 'Supervision sampling results'),
    both('证明抽查批次和结论', 'To show batches and conclusions'),
    both('近三年被抽查过时', 'When sampled in the last three years'),
  ),
  required(
    'traceability_record',
    ['2.5'],
    both('追溯记录', 'Trace record'),
    both('一个批次从原料到出厂的完整追溯', 'One batch traced from material to shipment'),
  ),
  conditional(
    'safety_control_records',
    ['2.5'],
    both('质量安全日管控、周排查、月调度记录', 'Daily, weekly and monthly quality safety records'),
    both('证明主体责任制度落实', 'To show the producer’s duties are carried out'),
    both(
      '产品适用市场监管总局令第 75 号时',
      'When the product falls under Order No. 75 of the State Administration for Market Regulation',
    ),
  ),
  required(
    'audit_report',
    ['3.1', '3.2'],
    both('近三年审计报告', 'Audit reports of the last three years'),
    both('核对净利润、有形资产和营业收入', 'To check net profit, tangible assets and revenue'),
  ),
  conditional(
    'valuation_report',
    ['3.1'],
    both('第三方品牌价值报告', 'Third-party brand valuation report'),
    both(
      '与系统测算并列给专家参考，不替代测算',
      'Shown to experts beside the computed value, not in its place',
    ),
    both('有已备案评估机构的报告时', 'When a filed valuer has reported'),
  ),
  required(
    'tangible_proof',
    ['3.2'],
    both('生产和检测设备清单', 'List of production and test equipment'),
    both('核对装备水平和检测能力', 'To check equipment and testing capability'),
  ),
  required(
    'quality_proof',
    ['3.3'],
    both('质量水平证明', 'Proof of quality level'),
    both('第三方比对、过程能力、质量荣誉', 'Third-party comparison, process capability, quality awards'),
  ),
  required(
    'innovation_proof',
    ['3.4'],
    both('研发和知识产权证明', 'Proof of research and intellectual property'),
    both('研发费用专项、专利、平台和首席技师', 'Research spending, patents, platforms and chief technician'),
  ),
  required(
    'service_proof',
    ['3.5'],
    both('服务和满意度证明', 'Proof of service and satisfaction'),
    both('满意度调查、服务承诺、投诉台账', 'Satisfaction survey, service commitments, complaint register'),
  ),
  required(
    'trademark_certificate',
    ['3.6'],
    both('商标注册证', 'Trade-mark registration certificate'),
    both('核对权属、类别和有效期', 'To check owner, class and validity'),
  ),
  conditional(
    'market_proof',
    ['3.6'],
    both('市场地位证明', 'Proof of market position'),
    both(
      '占有率、复购率、境外注册的来源',
      'Sources for market share, repeat purchase and registration abroad',
    ),
    both(
      '申报了占有率、复购率或境外注册时',
      'When market share, repeat purchase or registration abroad is claimed',
    ),
  ),
  {
    ...required(
      'niche_proof',
      ['3.6'],
      both('细分市场占有率和排名证明', 'Proof of share and rank in the niche market'),
      both('核对占有率、排名和统计口径', 'To check share, rank and what was counted'),
    ),
    types: ['hidden_champion'],
  },
  {
    ...required(
      'continuity_proof',
      ['3.6'],
      both('字号或技艺传承证明', 'Proof that name or craft was handed down'),
      both(
        '档案、批文、老字号证书等，证明没有间断',
        'Files, approvals or titles showing that it never broke off',
      ),
    ),
    types: ['century_old'],
  },
  {
    ...required(
      'cluster_charter',
      ['1.4', '3.6'],
      both('集群名单和共用标准', 'List of the cluster and its joint standard'),
      both('核对成员和共同执行的标准', 'To check members and the standard they follow'),
    ),
    types: ['industrial_cluster'],
  },
  {
    ...required(
      'licensing_rules',
      ['3.6'],
      both('品牌使用管理规则和许可名单', 'Rules of use and list of licensed users'),
      both('核对谁可以使用、怎样抽查和退出', 'To check who may use it, how it is checked and ended'),
    ),
    types: ['regional', 'industrial_cluster'],
  },
  {
    ...required(
      'export_record',
      ['3.6'],
      both('自有品牌出口记录', 'Record of exports under the own brand'),
      both(
        '报关单或收汇汇总，核对自有品牌出口',
        'Customs or receipts summary, to check exports under the own brand',
      ),
    ),
    types: ['international'],
  },
  {
    ...required(
      'service_report',
      ['1.3', '3.5'],
      both('服务质量测评报告', 'Report on the quality of the service'),
      both('核对样本、方法和达标率', 'To check sample, method and rate kept'),
    ),
    kinds: ['service'],
  },
  {
    ...required(
      'acceptance_record',
      ['1.3', '3.3'],
      both('工程竣工验收资料', 'Acceptance records of projects'),
      both('核对代表工程和验收结论', 'To check typical projects and their acceptance'),
    ),
    kinds: ['project'],
  },
  {
    ...required(
      'project_safety',
      ['2.5'],
      both('工程质量安全证明', 'Proof of project quality and safety'),
      both('核对近三年有没有质量安全事故', 'To check for accidents in the last three years'),
    ),
    kinds: ['project'],
  },
  {
    ...required(
      'environment_report',
      ['1.3', '3.3'],
      both('环境监测报告', 'Environmental monitoring report'),
      both('核对点位、方法和治理前后的数值', 'To check points, methods and values before and after'),
    ),
    kinds: ['environment'],
  },
  {
    ...required(
      'environment_operation',
      ['2.5'],
      both('设施运行和应急预案', 'Operating records and emergency plan'),
      both('核对运行台账、固废去向和应急演练', 'To check operation, waste and drills'),
    ),
    kinds: ['environment'],
  },
]
