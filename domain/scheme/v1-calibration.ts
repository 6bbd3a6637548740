import type { Calibration } from './schema-calibration'
import { both } from './text'

/** The anchor cases of the first version; invented enterprises, scored by the reference panel. */
export const calibration: Calibration = {
  limitPercent: 15,
  cases: [
    {
      id: 'reducer',
      title: both('锚定案例一：减速机', 'Anchor case 1: gear reducers'),
      items: [
        {
          item: '1.3',
          material: both(
            '七项核心指标全部有CMA、CNAS双资质检测报告，其中一份由第三方抽样，其余送样；最早的一份签发于14个月前，方法都在能力范围内。',
            'All seven core indicators have reports from laboratories with both accreditations; one sample was drawn by a third party, the others were sent in. The oldest report is 14 months old, all methods are in scope.',
          ),
          points: 66,
          why: both(
            '双资质和一份抽样达到“良好”；有报告超过12个月、并非全部抽样，够不上“优秀”。',
            'Both accreditations and one drawn sample make it “good”; a report older than 12 months and samples sent in keep it from the top level.',
          ),
        },
        {
          item: '2.3',
          material: both(
            '体系证书有效并覆盖申报产品。近一年内审、管理评审各一次，开出的三项问题都已整改；关键供应商评价了七成。',
            'The certificate is valid and covers the product. One internal audit and one management review in the past year, three findings all corrected; seven in ten key suppliers were assessed.',
          ),
          points: 34,
          why: both(
            '运行记录完整，达标；供应商评价未到九成，也没有两年闭环。',
            'The records are complete, so it meets the level; fewer than nine in ten suppliers assessed and no two years of closed loops keep it there.',
          ),
        },
        {
          item: '3.5',
          material: both(
            '企业自测满意度91分，样本28份。全年投诉12件，按期办结9件，有三件拖延超过一个月。',
            'A satisfaction score of 91 measured by the enterprise itself on 28 answers. Twelve complaints in the year, nine closed in time, three delayed by more than a month.',
          ),
          points: 22,
          why: both(
            '分数虽高，但自测样本不足、投诉积压，属于“不足”。',
            'The score is high, but a small sample of its own and a backlog of complaints are “weak”.',
          ),
        },
      ],
    },
    {
      id: 'tea',
      title: both('锚定案例二：永川茶叶', 'Anchor case 2: tea'),
      items: [
        {
          item: '1.3',
          material: both(
            '十项核心指标中八项有CMA报告，全部为送样，签发于20个月内；另外两项没有检测。',
            'Eight of ten core indicators have reports of an accredited laboratory, all on samples sent in, all within 20 months; two were not tested.',
          ),
          points: 52,
          why: both(
            '刚好八成，送样，不满24个月，符合“达标”的下段。',
            'Exactly eight in ten, samples sent in, within 24 months: the lower part of “meets”.',
          ),
        },
        {
          item: '2.3',
          material: both(
            '体系证书有效并覆盖申报产品，近三年内审和管理评审逐年闭环，关键供应商全部评价，导入卓越绩效两年，不良率由1.9%降到0.6%。',
            'The certificate is valid and covers the product; audits and reviews closed in each of three years, all key suppliers assessed, two years of a performance model with defects down from 1.9% to 0.6%.',
          ),
          points: 47,
          why: both(
            '各条都达到“优秀”，量化成效清楚；只有两年的数据，留少量余地。',
            'Every line reaches the top level with measured results; only two years of data leave a little room.',
          ),
        },
        {
          item: '3.5',
          material: both(
            '第三方满意度86分，投诉48小时内响应，按期办结率96%，服务承诺在网站公开。',
            'A third party measured a satisfaction of 86; complaints are answered within 48 hours, 96% are closed in time, the service pledge is published on the website.',
          ),
          points: 41,
          why: both('每一条都落在“良好”。', 'Every line lies in “good”.'),
        },
      ],
    },
  ],
}
