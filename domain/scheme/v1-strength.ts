import type { StrengthElement, StrengthIndicator } from './schema-brand-value'
import { both, type Text } from './text'

const percent = both('%', '%')
const pieces = both('件', 'patents')
const count = both('项', 'items')

function indicator(
  id: string,
  weight: number,
  name: Text,
  unit: Text,
  meaning: Text,
  points: readonly (readonly [number, number])[],
): StrengthIndicator {
  return { id, weight, name, unit, meaning, scale: points.map(([at, value]) => ({ at, value })) }
}

/** Five elements in the order of GB/T 29186—2021, default weights for manufacturing. */
export const strengthElements: StrengthElement[] = [
  {
    id: 'tangible',
    name: both('有形', 'Tangible'),
    weight: 150,
    indicators: [
      indicator(
        'automation',
        50,
        both('关键工序自动化率', 'Automation of key processes'),
        percent,
        both('自动化关键工序数 ÷ 关键工序总数', 'Automated key processes ÷ all key processes'),
        [
          [20, 0],
          [50, 60],
          [90, 100],
        ],
      ),
      indicator(
        'revenue_growth',
        50,
        both('三年营业收入年均增长率', 'Yearly revenue growth over three years'),
        percent,
        both('申报品牌的营业收入，按审计报告', 'Revenue under the brand, by audit reports'),
        [
          [-10, 0],
          [0, 50],
          [15, 100],
        ],
      ),
      indicator(
        'inhouse_testing',
        50,
        both('出厂检验自检率', 'Factory tests done in house'),
        percent,
        both(
          '自检项目数 ÷ 标准规定的出厂检验项目数',
          'Tests done in house ÷ factory tests the standard requires',
        ),
        [
          [30, 0],
          [80, 60],
          [100, 100],
        ],
      ),
    ],
  },
  {
    id: 'quality',
    name: both('质量', 'Quality'),
    weight: 300,
    indicators: [
      indicator(
        'standard_advance',
        80,
        both('核心指标领先率', 'Core indicators ahead'),
        percent,
        both(
          '优于全部对比值的核心指标占比，取自指标对比表',
          'Share of core indicators better than every benchmark, from the indicator table',
        ),
        [
          [0, 0],
          [50, 60],
          [100, 100],
        ],
      ),
      indicator(
        'sampling_pass',
        60,
        both('三年监督抽查合格率', 'Supervision samplings passed in three years'),
        percent,
        both(
          '合格批次 ÷ 被抽查批次；未被抽查填 100',
          'Batches passed ÷ batches sampled; enter 100 if never sampled',
        ),
        [
          [90, 0],
          [100, 100],
        ],
      ),
      indicator(
        'system_operation',
        60,
        both('体系与首席质量官运行', 'System and chief quality officer at work'),
        count,
        both(
          '以下四项中已具备的项数：体系认证有效、首席质量官已任命、内审闭环、管理评审闭环',
          'How many of four: valid certificate, chief quality officer appointed, internal audit closed out, management review closed out',
        ),
        [
          [0, 0],
          [4, 100],
        ],
      ),
      indicator(
        'first_pass_yield',
        50,
        both('一次交检合格率', 'First-pass yield'),
        percent,
        both('上一年度，首次交检合格数 ÷ 交检数', 'Last year, passed at first inspection ÷ inspected'),
        [
          [90, 0],
          [97, 60],
          [99.5, 100],
        ],
      ),
      indicator(
        'traceable_share',
        50,
        both('可双向追溯的出厂批次', 'Shipped batches traceable both ways'),
        percent,
        both('可双向追溯的批次 ÷ 出厂批次', 'Batches traceable both ways ÷ batches shipped'),
        [
          [50, 0],
          [90, 60],
          [100, 100],
        ],
      ),
    ],
  },
  {
    id: 'innovation',
    name: both('创新', 'Innovation'),
    weight: 200,
    indicators: [
      indicator(
        'research_intensity',
        50,
        both('研发强度', 'Research intensity'),
        percent,
        both('研发费用 ÷ 营业收入，按审计报告', 'Research spending ÷ revenue, by audit reports'),
        [
          [0, 0],
          [3, 60],
          [6, 100],
        ],
      ),
      indicator(
        'invention_patents',
        50,
        both('有效发明专利', 'Invention patents in force'),
        pieces,
        both('与申报产品有关、在维持期内', 'Related to the product and maintained'),
        [
          [0, 0],
          [5, 60],
          [15, 100],
        ],
      ),
      indicator(
        'standards_drafted',
        50,
        both('参与研制的标准', 'Standards co-drafted'),
        count,
        both(
          '近五年发布的国际、国家、行业、地方标准',
          'International, national, industry and local standards published in five years',
        ),
        [
          [0, 0],
          [2, 60],
          [5, 100],
        ],
      ),
      indicator(
        'new_product_share',
        30,
        both('新产品收入占比', 'Revenue from new products'),
        percent,
        both(
          '三年内投产的新产品收入 ÷ 营业收入',
          'Revenue from products launched within three years ÷ revenue',
        ),
        [
          [0, 0],
          [20, 60],
          [40, 100],
        ],
      ),
      indicator(
        'chief_technician',
        20,
        both('首席技师', 'Chief technician'),
        both('分', 'points'),
        both(
          '技能等级（高级工20、技师35、高级技师50、特级技师60、首席技师70）＋工作室（企业5、区县10、市级15、国家级20）＋带徒每人2分、不超过10分；没有的为0',
          'Skill (senior worker 20, technician 35, senior technician 50, special 60, chief 70) + studio (enterprise 5, district 10, city 15, national 20) + 2 per apprentice up to 10; none is 0',
        ),
        [
          [0, 0],
          [100, 100],
        ],
      ),
    ],
  },
  {
    id: 'service',
    name: both('服务', 'Service'),
    weight: 150,
    indicators: [
      indicator(
        'complaints_on_time',
        50,
        both('投诉按期办结率', 'Complaints closed on time'),
        percent,
        both(
          '按期办结数 ÷ 受理数；没有投诉填 100',
          'Closed on time ÷ received; enter 100 if there were none',
        ),
        [
          [80, 0],
          [90, 60],
          [100, 100],
        ],
      ),
      indicator(
        'satisfaction',
        50,
        both('顾客满意度', 'Customer satisfaction'),
        both('分', 'points'),
        both('百分制，第三方调查优先', 'Out of 100, by a third party where possible'),
        [
          [60, 0],
          [80, 60],
          [95, 100],
        ],
      ),
      indicator(
        'response_hours',
        50,
        both('服务响应时间', 'Service response time'),
        both('小时', 'hours'),
        both('上一年度报修到首次响应的平均时间', 'Mean time from report to first response, last year'),
        [
          [4, 100],
          [24, 60],
          [72, 0],
        ],
      ),
    ],
  },
  {
    id: 'intangible',
    name: both('无形', 'Intangible'),
    weight: 200,
    indicators: [
      indicator(
        'trademark_years',
        40,
        both('商标连续使用年数', 'Years of trade-mark use'),
        both('年', 'years'),
        both('申报产品上连续使用', 'Continuous use on the product'),
        [
          [0, 0],
          [3, 30],
          [10, 70],
          [30, 100],
        ],
      ),
      indicator(
        'trademark_markets',
        40,
        both('商标注册的国家和地区', 'Countries and regions of registration'),
        both('个', 'places'),
        both('含中国，有效注册', 'China included, registrations in force'),
        [
          [0, 0],
          [1, 40],
          [10, 100],
        ],
      ),
      indicator(
        'repeat_purchase',
        60,
        both('复购率', 'Repeat purchase'),
        percent,
        both('上一年度再次购买的顾客 ÷ 全部顾客', 'Customers who bought again ÷ all customers, last year'),
        [
          [0, 0],
          [60, 60],
          [90, 100],
        ],
      ),
      indicator(
        'market_share',
        60,
        both('国内细分市场占有率', 'Share of the domestic segment'),
        percent,
        both('行业协会或第三方数据', 'Data of an industry association or third party'),
        [
          [0, 0],
          [5, 50],
          [20, 100],
        ],
      ),
    ],
  },
]
