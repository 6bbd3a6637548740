import type { Question } from './schema-variants'
import { both } from './text'

/** What services, projects and environmental work are asked besides the questions everybody answers. */
export const qualityQuestions: Question[] = [
  {
    id: 'service_commitment',
    kind: 'text',
    isRequired: true,
    kinds: ['service'],
    label: both('公开的服务承诺', 'Published service commitment'),
    help: both('写可以核对的时限、达标率和赔付办法。', 'Times, rates and compensation that can be checked.'),
    example: both(
      '接报后2小时内响应、24小时内到场；未做到的按当次费用的20%赔付。',
      'Response within 2 hours, on site within 24; otherwise 20% of the fee is paid back.',
    ),
    min: 10,
    max: 600,
  },
  {
    id: 'service_measured',
    kind: 'text',
    isRequired: true,
    kinds: ['service'],
    label: both('服务质量怎样测、结果如何', 'How the service is measured, and the result'),
    help: both(
      '暗访、回访或第三方测评的方法、样本数和最近一次结果。',
      'Mystery visits, call-backs or a third party: method, sample and last result.',
    ),
    example: both(
      '委托第三方暗访，样本300次，时限达标率97.4%，2026年3月。',
      'Mystery visits by a third party, 300 of them, 97.4% within the promised time, March 2026.',
    ),
    min: 10,
    max: 600,
  },
  {
    id: 'project_acceptance',
    kind: 'text',
    isRequired: true,
    kinds: ['project'],
    label: both('代表工程和验收结论', 'Typical projects and their acceptance'),
    help: both(
      '近三年不多于5项：名称、竣工时间、验收结论。',
      'Up to five of the last three years: name, completion, result.',
    ),
    example: both(
      '璧山水厂二期泵房，2025年6月竣工，一次验收合格。',
      'Pump house of Bishan waterworks phase 2, June 2025, accepted at first inspection.',
    ),
    min: 10,
    max: 800,
  },
  {
    id: 'project_warranty',
    kind: 'text',
    isRequired: true,
    kinds: ['project'],
    label: both('保修期内的返修', 'Repairs within the warranty'),
    help: both(
      '近三年保修期内的报修数、返修率和处理时限；没有的写“没有”。',
      'Calls, share repaired and time taken within the warranty, last three years; write “none” if there were none.',
    ),
    example: both(
      '在保项目41项，近三年报修6次，均在7日内修复，没有同一部位再次返修。',
      '41 projects under warranty, six calls in three years, all repaired within 7 days, none twice in one place.',
    ),
    min: 2,
    max: 600,
  },
  {
    id: 'project_team',
    kind: 'text',
    isRequired: false,
    kinds: ['project'],
    label: both('分包和监理', 'Subcontractors and supervision'),
    help: both(
      '写主要分包的范围、怎样管质量，以及监理单位。',
      'What is subcontracted, how its quality is controlled, and who supervises.',
    ),
    example: both(
      '防水和幕墙分包，进场前做样板验收；监理为重庆某工程监理公司。',
      'Waterproofing and curtain walls are subcontracted after a sample is accepted; an engineering supervisor is appointed.',
    ),
    max: 600,
  },
  {
    id: 'environment_effect',
    kind: 'text',
    isRequired: true,
    kinds: ['environment'],
    label: both('环境指标的改善', 'Environmental indicators improved'),
    help: both(
      '写监测点、指标、前后数值和监测单位。',
      'Where, which indicator, before and after, measured by whom.',
    ),
    example: both(
      '清溪河断面总磷由0.31 mg/L降至0.14 mg/L，区监测站2024—2026年数据。',
      'Total phosphorus of Qingxi river from 0.31 to 0.14 mg/L, district station, 2024–2026.',
    ),
    min: 10,
    max: 800,
  },
  {
    id: 'environment_extent',
    kind: 'line',
    isRequired: true,
    kinds: ['environment'],
    label: both('治理的地点和范围', 'Place and extent'),
    help: both(
      '写到区县和河段、地块或设施，附面积、长度或处理量。',
      'District and stretch, plot or plant, with area, length or capacity.',
    ),
    example: both('荣昌区清溪河上段6.2公里', 'Upper Qingxi river, Rongchang, 6.2 km'),
    max: 120,
  },
  {
    id: 'environment_upkeep',
    kind: 'text',
    isRequired: true,
    kinds: ['environment'],
    label: both('治理后的运行维护', 'Upkeep afterwards'),
    help: both(
      '谁负责、多久巡查或监测一次、出现反弹怎样处置。',
      'Who answers for it, how often it is inspected or measured, and what is done when it falls back.',
    ),
    example: both(
      '本企业运维至2029年，每周巡查、每月自测，总磷超过0.2 mg/L时48小时内处置并报区生态环境局。',
      'Run by us until 2029: inspected weekly, measured monthly; above 0.2 mg/L of phosphorus we act within 48 hours and report.',
    ),
    min: 10,
    max: 600,
  },
]
