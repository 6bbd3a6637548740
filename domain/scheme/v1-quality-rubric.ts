import type { RubricVariant } from './schema-variants'
import { both } from './text'
import { fiveLevels } from './v1-rubric-parts'

/** The rubric in the words of services, projects and environmental work. Points are the same for all. */
export const qualityRubric: RubricVariant[] = [
  {
    item: '1.3',
    kinds: ['service'],
    meaning: both(
      '服务的核心指标是否由有资质的机构按公开方法检测或测评，样本、方法和日期是否与申报一致。',
      'Whether core indicators of the service were measured by a qualified body by a published method, with sample, method and date as declared.',
    ),
    descriptors: fiveLevels([
      both(
        '全部核心指标由第三方暗访或抽样测评，样本不少于300次，不满 12 个月',
        'All core indicators measured by a third party through mystery visits or sampling, 300 or more, under 12 months old',
      ),
      both(
        '九成以上由第三方测评，样本不少于100次，不满 24 个月',
        'Nine tenths or more measured by a third party, 100 or more, under 24 months old',
      ),
      both(
        '八成以上有测评报告，可为本企业组织、方法公开，不满 24 个月',
        'Eight tenths or more in reports, may be the enterprise’s own by a published method, under 24 months old',
      ),
      both(
        '不足八成有报告，或样本不足以得出结论，或报告超过 24 个月',
        'Under eight tenths covered, or a sample too small to conclude from, or a report over 24 months old',
      ),
      both('没有测评，或测评的不是申报的服务', 'Not measured, or another service was measured'),
    ]),
  },
  {
    item: '3.3',
    kinds: ['service'],
    meaning: both(
      '顾客看得见的服务质量：承诺的时限和达标率、前后一致、差错和返工少，以及第三方评价。',
      'Quality of the service the customer can see: promised times kept, consistency, few errors and repeats, with third-party assessment.',
    ),
  },
  {
    item: '1.3',
    kinds: ['project'],
    meaning: both(
      '代表工程的关键指标是否由有资质的机构检测，材料、结构实体和使用功能的检测与竣工验收是否齐全。',
      'Whether key indicators of typical projects were tested by qualified bodies, with materials, structure and function tested and acceptance complete.',
    ),
    descriptors: fiveLevels([
      both(
        '全部代表工程的材料、实体和功能检测齐全，均由有资质的第三方承担，一次验收合格',
        'Materials, structure and function of all typical projects tested by qualified third parties; all accepted at first inspection',
      ),
      both(
        '九成以上检测项目由第三方承担，代表工程均一次验收合格',
        'Nine tenths or more of the tests by third parties; all typical projects accepted at first inspection',
      ),
      both(
        '法定检测项目齐全，代表工程均验收合格，可有整改后合格',
        'All statutory tests done; all typical projects accepted, some after correction',
      ),
      both(
        '法定检测项目有缺，或代表工程尚未全部验收',
        'Statutory tests missing, or not all typical projects accepted yet',
      ),
      both('没有检测或验收资料，或验收不合格', 'No records of tests or acceptance, or acceptance refused'),
    ]),
  },
  {
    item: '3.3',
    kinds: ['project'],
    meaning: both(
      '工程交付后的质量：一次验收合格率、保修期返修率、质量安全事故和使用方评价。',
      'Quality once handed over: share accepted at first inspection, repairs within the warranty, accidents, and what users say.',
    ),
  },
  {
    item: '2.5',
    kinds: ['project'],
    meaning: both(
      '材料、工序和责任人能否追到单位工程和部位，隐蔽工程、分包和质量安全风险是否受控。',
      'Whether materials, steps and persons can be traced to the structure and place, and hidden works, subcontractors and risks are controlled.',
    ),
    descriptors: fiveLevels([
      both(
        '材料批次、工序和责任人追溯到具体部位，隐蔽工程影像齐全，分包进场样板验收，近三年没有质量安全事故',
        'Batches, steps and persons traced to the place; hidden works all pictured; subcontractors start from an accepted sample; no accident in three years',
      ),
      both(
        '追溯到单位工程和楼层，隐蔽工程记录齐全，分包受控，近三年没有一般以上事故',
        'Traced to structure and storey; hidden works recorded; subcontractors controlled; no accident of the general grade or above in three years',
      ),
      both(
        '材料和检验批可追溯，隐蔽工程验收记录齐全，有应急预案',
        'Materials and inspection lots traceable; hidden works accepted on record; emergency plan in place',
      ),
      both(
        '追溯只到工程，或隐蔽工程、分包记录有缺',
        'Traced to the project only, or records of hidden works or subcontractors missing',
      ),
      both(
        '不能追溯，或近三年发生过一般以上质量安全事故而未整改',
        'Not traceable, or an accident of the general grade or above in three years not corrected',
      ),
    ]),
  },
  {
    item: '1.3',
    kinds: ['environment'],
    meaning: both(
      '环境指标是否由有资质的监测机构按标准方法监测，点位、频次和前后对照是否完整。',
      'Whether environmental indicators were monitored by qualified bodies by standard methods, with points, frequency and before and after complete.',
    ),
    descriptors: fiveLevels([
      both(
        '连续 24 个月以上由有资质的第三方或监测站监测，治理前后同点位同方法，数据公开可查',
        'Monitored by a qualified third party or station for 24 months or more, same points and methods before and after, data public',
      ),
      both(
        '连续 12 个月以上由有资质的机构监测，治理前后可比',
        'Monitored by a qualified body for 12 months or more, before and after comparable',
      ),
      both(
        '有有资质机构的前后监测报告，覆盖主要指标',
        'Reports of a qualified body before and after, covering the main indicators',
      ),
      both(
        '只有单次监测，或点位、方法前后不一致',
        'A single measurement only, or points or methods that differ',
      ),
      both('没有有效监测数据，或监测的不是申报的范围', 'No valid data, or another place was monitored'),
    ]),
  },
  {
    item: '3.3',
    kinds: ['environment'],
    meaning: both(
      '治理效果的质量：达标率、稳定程度、反弹后的处置，以及周边居民和主管部门的评价。',
      'Quality of the effect: rate kept, stability, action when it falls back, and the view of neighbours and the authority.',
    ),
  },
  {
    item: '2.5',
    kinds: ['environment'],
    meaning: both(
      '设施运行、药剂和固废去向能否追溯，超标、泄漏等环境风险是否有预案并演练。',
      'Whether operation, chemicals and waste can be traced, and risks such as exceedance or leakage are planned for and drilled.',
    ),
  },
]
