import type { Pillar } from './schema-rubric'
import { both } from './text'
import { fiveLevels, otherReason, reasons } from './v1-rubric-parts'

export const standards: Pillar = {
  id: 'standards',
  letter: 'S',
  points: 350,
  title: both('标准先进性', 'Advanced standards'),
  shortTitle: both('标准先进性', 'Standards'),
  items: [
    {
      id: '1.1',
      code: 'standard_level',
      points: 60,
      kind: 'scored',
      title: both('标准层级与自我声明', 'Level and self-declaration of the standard'),
      meaning: both(
        '产品执行的标准是否现行有效、文本规范、指标和试验方法齐全，并已在公共服务平台自我声明公开。',
        'Whether the standard the product follows is in force, well drafted, complete in indicators and test methods, and self-declared on the public platform.',
      ),
      descriptors: fiveLevels([
        both(
          '执行标准多数核心指标严于国家标准或等同国际先进标准，功能和性能指标及试验方法全部公开，实施满 12 个月',
          'Most core indicators stricter than the national standard or equal to a leading international one; all indicators and test methods public; in force 12 months or more',
        ),
        both(
          '执行标准有核心指标严于国家或行业标准，公开信息完整，实施满 6 个月',
          'Some core indicators stricter than the national or industry standard; declaration complete; in force 6 months or more',
        ),
        both(
          '执行标准不低于国家或行业推荐性标准，已自我声明公开，实施满 3 个月',
          'Not below the recommended national or industry standard; self-declared; in force 3 months or more',
        ),
        both(
          '有指标低于或少于推荐性标准但已明示，或公开的指标、试验方法不全',
          'Some indicators below or fewer than the recommended standard but stated so, or the declared indicators or test methods incomplete',
        ),
        both(
          '标准已废止、未公开，或有指标低于推荐性标准而未明示',
          'The standard is withdrawn or not declared, or falls below the recommended standard without saying so',
        ),
      ]),
      reasons: reasons('S1', [
        both('公开的指标不全', 'Declared indicators incomplete'),
        both('试验方法缺失或引用失效标准', 'Test method missing or citing a withdrawn standard'),
        both('指标低于推荐性标准未明示', 'Indicator below the recommended standard, not stated'),
        both('实施时间不足', 'In force for too short a time'),
        both('标准文本与公开文本不一致', 'Standard text differs from the declared text'),
        otherReason,
      ]),
    },
    {
      id: '1.2',
      code: 'indicator_table',
      points: 140,
      kind: 'computed',
      computedBy: 'indicator_table',
      title: both('指标对比', 'Indicator comparison'),
      meaning: both(
        '核心指标逐项与国家、行业、国际标准和最好竞品比较；全部优于对方的指标占核心指标的比例乘以满分，由系统计算。',
        'Each core indicator is compared with the national, industry and international standards and the best competitor; the share of core indicators better than all of them times full marks, computed by the system.',
      ),
    },
    {
      id: '1.3',
      code: 'test_evidence',
      points: 80,
      kind: 'scored',
      title: both('具备资质实验室的检测证据', 'Test evidence from accredited laboratories'),
      meaning: both(
        '核心指标的实测值是否由 CMA 或 CNAS 实验室在能力范围内检测得出，样品、方法和日期是否与申报一致。',
        'Whether the measured values of core indicators come from CMA or CNAS laboratories within their scope, with sample, method and date as declared.',
      ),
      descriptors: fiveLevels([
        both(
          '全部核心指标有双资质报告，第三方抽样，不满 12 个月',
          'All core indicators in reports with both CMA and CNAS, sampled by a third party, under 12 months old',
        ),
        both(
          '九成以上有双资质报告，至少一份抽样，不满 24 个月',
          'Nine tenths or more in reports with both CMA and CNAS, at least one sampled by a third party, under 24 months old',
        ),
        both(
          '八成以上有 CMA 或 CNAS 报告，可为送样，不满 24 个月',
          'Eight tenths or more in CMA or CNAS reports, samples may be submitted by the applicant, under 24 months old',
        ),
        both(
          '不足八成有报告，或有方法不在能力范围，或报告超过 24 个月',
          'Under eight tenths covered, or a method outside the laboratory’s scope, or a report over 24 months old',
        ),
        both(
          '无有效报告，或样品与申报产品不符',
          'No valid report, or the sample is not the product applied for',
        ),
      ]),
      reasons: reasons('S3', [
        both('检测机构无资质或资质过期', 'Laboratory without accreditation, or accreditation expired'),
        both('抽样方式与申报不符', 'Sampling method differs from the declaration'),
        both('检测方法不在能力范围', 'Method outside the accredited scope'),
        both('样品型号与申报型号不符', 'Sample model differs from the model applied for'),
        both('核心指标缺项', 'Core indicators not tested'),
        both('报告超过 24 个月', 'Report older than 24 months'),
        otherReason,
      ]),
    },
    {
      id: '1.4',
      code: 'standard_setting',
      points: 70,
      kind: 'scored',
      title: both('标准研制与领跑者', 'Standard setting and leader status'),
      meaning: both(
        '近五年主导或参与研制的与申报产品有关的标准，以及企业标准“领跑者”情况。',
        'Standards related to the product led or co-drafted in the last five years, and enterprise standard leader (领跑者) status.',
      ),
      descriptors: fiveLevels([
        both(
          '牵头研制已发布的国家或国际标准 1 项以上，且为在有效期内的“领跑者”',
          'Led at least one published national or international standard and holds current leader status',
        ),
        both(
          '牵头研制行业或地方标准，或参与国家标准 2 项以上，或为在有效期内的“领跑者”',
          'Led an industry or local standard, or co-drafted two or more national standards, or holds current leader status',
        ),
        both(
          '参与国家、行业或地方标准 1 项以上，署名可查',
          'Co-drafted at least one national, industry or local standard, name on record',
        ),
        both(
          '只参与团体标准，或所参与的标准尚未发布',
          'Co-drafted group standards only, or standards not yet published',
        ),
        both('没有参与标准研制，或署名查无', 'No standard-setting work, or not named in the standard'),
      ]),
      reasons: reasons('S4', [
        both('标准与申报产品无关', 'Standard not related to the product'),
        both('署名或排名查无', 'Name or rank among drafters not found'),
        both('标准未发布或已废止', 'Standard not published, or withdrawn'),
        both('领跑者已过期', 'Leader status expired'),
        otherReason,
      ]),
    },
  ],
}
