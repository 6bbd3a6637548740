import type { Pillar } from './schema-rubric'
import { both } from './text'
import { fiveLevels, otherReason, reasons } from './v1-rubric-parts'

export const brandValue: Pillar = {
  id: 'brand_value',
  letter: 'B',
  points: 400,
  title: both('品牌价值', 'Brand value'),
  shortTitle: both('品牌价值', 'Brand value'),
  items: [
    {
      id: '3.1',
      code: 'excess_earnings',
      points: 100,
      kind: 'computed',
      computedBy: 'brand_value',
      title: both('多周期超额收益', 'Multi-period excess earnings'),
      meaning: both(
        '按 GB/T 29188—2022 多周期超额收益法测算的品牌价值，除以基准年该品牌营业收入，按方案的折算表计分，由系统计算。',
        'Brand value by the multi-period excess earnings method of GB/T 29188—2022, divided by base-year revenue under the brand and read off the scheme’s table, computed by the system.',
      ),
    },
    {
      id: '3.2',
      code: 'tangible',
      points: 40,
      kind: 'scored',
      title: both('有形要素', 'Tangible element'),
      meaning: both(
        '支撑品牌的生产、检测设施和经营基础：装备水平、检测能力、产能利用和财务稳健。',
        'The production, testing and operating base behind the brand: equipment, testing capability, use of capacity, financial soundness.',
      ),
      descriptors: fiveLevels([
        both(
          '关键工序自动化率 90% 以上，出厂检验项目全部自检且实验室获 CNAS 认可，三年营业收入连续增长',
          'Key processes 90% automated; all factory tests in house in a CNAS laboratory; revenue grew in each of three years',
        ),
        both(
          '关键工序自动化率 70% 以上，出厂检验项目全部自检，三年营业收入总体增长',
          'Key processes 70% automated; all factory tests in house; revenue grew over three years',
        ),
        both(
          '关键工序自动化率 50% 以上，主要出厂检验项目自检，经营稳定',
          'Key processes 50% automated; main factory tests in house; business stable',
        ),
        both(
          '设备或检测能力不能完全满足申报产品，或营业收入连续下降',
          'Equipment or testing short of the product’s needs, or revenue falling year after year',
        ),
        both(
          '没有自有生产或检测能力，或无法证明',
          'No production or testing capability of its own, or none shown',
        ),
      ]),
      reasons: reasons('B2', [
        both('自动化率无计算依据', 'Automation rate without a basis'),
        both('出厂检验项目外包过多', 'Too many factory tests contracted out'),
        both('检测设备未检定校准', 'Test equipment not verified or calibrated'),
        both('经营数据下滑未说明', 'Decline in business unexplained'),
        otherReason,
      ]),
    },
    {
      id: '3.3',
      code: 'quality',
      points: 80,
      kind: 'scored',
      title: both('质量要素', 'Quality element'),
      meaning: both(
        '市场看得见的质量：水平领先、一致稳定、可靠耐用，以及质量荣誉和第三方评价。',
        'Quality the market can see: leading level, consistency, reliability and durability, with quality awards and third-party assessment.',
      ),
      descriptors: fiveLevels([
        both(
          '实物质量经第三方比对达国际先进，关键特性 Cpk 不低于 1.67，近五年获省级以上政府质量奖，三年抽查全部合格',
          'Compared by a third party at international leading level; Cpk of key characteristics 1.67 or more; provincial or higher quality award within five years; all samplings passed in three years',
        ),
        both(
          '实物质量经第三方比对达国内先进，关键特性 Cpk 不低于 1.33，三年抽查全部合格',
          'Compared by a third party at domestic leading level; Cpk of key characteristics 1.33 or more; all samplings passed in three years',
        ),
        both(
          '质量高于行业平均且有第三方数据，关键特性 Cpk 不低于 1.0，三年抽查全部合格',
          'Above industry average by third-party data; Cpk of key characteristics 1.0 or more; all samplings passed in three years',
        ),
        both(
          '质量与行业平均相当，或过程能力没有数据',
          'About industry average, or no data on process capability',
        ),
        both(
          '低于行业平均，或近三年有抽查不合格',
          'Below industry average, or a sampling failed within three years',
        ),
      ]),
      reasons: reasons('B3', [
        both('没有第三方比对数据', 'No third-party comparison'),
        both('过程能力数据缺失或不足', 'Process capability missing or insufficient'),
        both('可靠性或寿命未验证', 'Reliability or life not verified'),
        both('荣誉与申报产品无关或已过期', 'Award unrelated to the product, or expired'),
        both('有抽查不合格记录', 'A failed sampling on record'),
        otherReason,
      ]),
    },
    {
      id: '3.4',
      code: 'innovation',
      points: 70,
      kind: 'scored',
      title: both('创新要素', 'Innovation element'),
      meaning: both(
        '研发投入、专利质量、研发平台和技能人才，以及新产品带来的收入。',
        'Research spending, quality of patents, research platforms and skilled people, and revenue from new products.',
      ),
      descriptors: fiveLevels([
        both(
          '研发强度 6% 以上，申报产品有有效发明专利 10 件以上并已实施，有国家级研发平台，新产品收入占 40% 以上',
          'Research 6% of revenue or more; ten or more invention patents in force and in use in the product; national research platform; new products 40% of revenue or more',
        ),
        both(
          '研发强度 4% 以上，有效发明专利 5 件以上并已实施，有市级研发平台，设首席技师，新产品收入占 25% 以上',
          'Research 4% or more; five or more invention patents in force and in use; municipal research platform; a chief technician; new products 25% or more',
        ),
        both(
          '研发强度 3% 以上，有效发明专利 1 件以上已实施，新产品收入占 15% 以上',
          'Research 3% or more; at least one invention patent in force and in use; new products 15% or more',
        ),
        both(
          '研发强度不足 3%，或只有实用新型、外观设计专利',
          'Research under 3%, or only utility model and design patents',
        ),
        both(
          '没有研发投入和自主知识产权，或权属不清',
          'No research spending and no intellectual property of its own, or title unclear',
        ),
      ]),
      reasons: reasons('B4', [
        both('研发费用未经审计或口径不符', 'Research spending not audited or on another basis'),
        both('专利失效或与产品无关', 'Patent lapsed or unrelated to the product'),
        both('专利未实施', 'Patent not in use'),
        both('研发平台或首席技师无证明', 'No proof of research platform or chief technician'),
        both('新产品收入无依据', 'New-product revenue without a basis'),
        otherReason,
      ]),
    },
    {
      id: '3.5',
      code: 'service',
      points: 50,
      kind: 'scored',
      title: both('服务要素', 'Service element'),
      meaning: both(
        '售前、交付和售后服务的承诺、网络和响应，以及顾客满意和投诉处理。',
        'Commitments, network and response in sales, delivery and after-sales service, with customer satisfaction and complaint handling.',
      ),
      descriptors: fiveLevels([
        both(
          '第三方满意度 90 分以上，投诉 24 小时响应且按期办结率 100%，服务承诺高于行业并公开',
          'Third-party satisfaction 90 or more; complaints answered within 24 hours and all closed on time; public commitments above the industry’s',
        ),
        both(
          '满意度 85 分以上，投诉 48 小时响应且按期办结率 95% 以上，服务承诺公开',
          'Satisfaction 85 or more; complaints answered within 48 hours and 95% closed on time; commitments public',
        ),
        both(
          '满意度 80 分以上，投诉按期办结率 90% 以上，有服务标准和记录',
          'Satisfaction 80 or more; 90% of complaints closed on time; service standard and records in place',
        ),
        both(
          '满意度不足 80 分，或自测样本不足，或投诉积压',
          'Satisfaction under 80, or the sample too small, or complaints piling up',
        ),
        both('没有服务制度和满意度数据', 'No service system and no satisfaction data'),
      ]),
      reasons: reasons('B5', [
        both('满意度为自测或样本不足', 'Satisfaction self-measured or sample too small'),
        both('投诉响应或办结超期', 'Complaints answered or closed late'),
        both('承诺未公开或未兑现', 'Commitments not public or not kept'),
        both('服务网络不能覆盖销售区域', 'Service network does not cover the sales area'),
        otherReason,
      ]),
    },
    {
      id: '3.6',
      code: 'intangible',
      points: 60,
      kind: 'scored',
      title: both('无形要素', 'Intangible element'),
      meaning: both(
        '商标保护、品牌历史与知名度、顾客忠诚、市场地位和社会责任。',
        'Trade-mark protection, history and recognition of the brand, customer loyalty, market position and social responsibility.',
      ),
      descriptors: fiveLevels([
        both(
          '商标在主要出口市场注册，细分市场占有率国内前三，复购率 80% 以上，有品牌战略并逐年评审，发布社会责任报告',
          'Trade mark registered in main export markets; top three in its domestic segment; repeat purchase 80% or more; brand strategy reviewed yearly; social responsibility report published',
        ),
        both(
          '商标连续使用 10 年以上或在境外注册，细分市场占有率国内前十，复购率 60% 以上，有品牌战略',
          'Trade mark used ten years or more or registered abroad; top ten in its domestic segment; repeat purchase 60% or more; brand strategy in place',
        ),
        both(
          '商标自有有效、连续使用 3 年以上，占有率和复购率有第三方或财务数据',
          'Own trade mark valid and used three years or more; market share and repeat purchase backed by third-party or financial data',
        ),
        both(
          '商标使用不足 3 年或为许可使用，或市场数据没有来源',
          'Trade mark used under three years or under licence, or market data without source',
        ),
        both(
          '商标无效或有权属争议，或没有任何市场证明',
          'Trade mark invalid or disputed, or no market proof at all',
        ),
      ]),
      reasons: reasons('B6', [
        both('商标类别不覆盖申报产品', 'Trade-mark class does not cover the product'),
        both('商标权属争议或许可到期', 'Trade mark disputed or licence expiring'),
        both('占有率或排名无来源', 'Market share or rank without source'),
        both('复购率无法核实', 'Repeat purchase not verifiable'),
        both('有失实宣传记录', 'Misleading publicity on record'),
        otherReason,
      ]),
    },
  ],
}
