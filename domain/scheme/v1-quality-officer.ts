import type { Pillar } from './schema-rubric'
import { both } from './text'
import { fiveLevels, otherReason, reasons } from './v1-rubric-parts'

export const qualityOfficer: Pillar = {
  id: 'quality_officer',
  letter: 'Q',
  points: 250,
  title: both('首席质量官与质量治理', 'Chief quality officer and quality governance'),
  shortTitle: both('质量治理', 'Quality governance'),
  items: [
    {
      id: '2.1',
      code: 'appointment',
      points: 70,
      kind: 'scored',
      title: both('任命、授权与否决权', 'Appointment, authority and veto'),
      meaning: both(
        '首席质量官是否由法定代表人或董事会书面任命，授权是否写明停产停售等质量安全一票否决权，并真正用过。',
        'Whether the chief quality officer is appointed in writing by the legal representative or board, holds a written veto over production and sale on quality safety grounds, and has used it.',
      ),
      descriptors: fiveLevels([
        both(
          '董事会任命并进入最高管理层，独立否决权写入授权书，近一年有行使并闭环的记录',
          'Appointed by the board to top management; independent veto in writing; used and closed out within the last year',
        ),
        both(
          '法定代表人任命并直报主要负责人，独立否决权写入授权书，有行使记录或演练记录',
          'Appointed by the legal representative, reports to the chief executive; independent veto in writing; use or drill on record',
        ),
        both(
          '任命书、授权书齐全有效，否决权有书面规定但附条件，质量意见被采纳有据',
          'Appointment and authority valid and complete; veto in writing but with conditions; quality opinions followed, on record',
        ),
        both(
          '有任命但授权不明，或否决须经他人同意，没有行使记录',
          'Appointed, but authority unclear or veto subject to another’s consent; no record of use',
        ),
        both('没有任命书，或任命已失效，或只是挂名', 'No appointment, an expired one, or one in name only'),
      ]),
      reasons: reasons('Q1', [
        both('任命书缺签发人、文号或日期', 'Appointment lacks signatory, number or date'),
        both('任期已过或早于任命', 'Term expired, or begins before the appointment'),
        both('否决权附条件，不构成独立否决', 'Veto is conditional and not independent'),
        both('没有行使或闭环记录', 'No record of use or close-out'),
        both('不能直报主要负责人', 'No direct line to the chief executive'),
        otherReason,
      ]),
    },
    {
      id: '2.2',
      code: 'qualification',
      points: 40,
      kind: 'scored',
      title: both('资格与培训', 'Qualification and training'),
      meaning: both(
        '首席质量官的学历、职称、质量工作年限和任职培训，以及质量骨干的培训。',
        'The chief quality officer’s education, title, years in quality work and training for the post, and the training of key quality staff.',
      ),
      descriptors: fiveLevels([
        both(
          '质量工作满 10 年且有高级职称，任职培训八个模块全部合格，近一年有继续教育，质量骨干持证',
          'Ten years or more in quality with a senior title; all eight training modules passed; continuing education within the year; key staff certified',
        ),
        both(
          '质量工作满 5 年且有中级职称或本科，任职培训合格，近两年有继续教育',
          'Five years or more in quality with a mid-level title or degree; training passed; continuing education within two years',
        ),
        both(
          '质量工作满 3 年且有中级职称或本科，任职培训合格或任命后 12 个月内完成',
          'Three years or more in quality with a mid-level title or degree; training passed, or completed within 12 months of appointment',
        ),
        both(
          '年限、学历职称或任职培训有一项不足',
          'One of years, education or title, and training falls short',
        ),
        both('两项以上不足，或证书查无', 'Two or more fall short, or the certificate is not on record'),
      ]),
      reasons: reasons('Q2', [
        both('质量工作年限不足', 'Too few years in quality work'),
        both('学历或职称不符', 'Education or title does not qualify'),
        both('任职培训未完成或模块不全', 'Training not completed or modules missing'),
        both('培训证书查无或过期', 'Training certificate not on record or expired'),
        otherReason,
      ]),
    },
    {
      id: '2.3',
      code: 'management_system',
      points: 50,
      kind: 'scored',
      title: both('管理体系运行', 'Management system in operation'),
      meaning: both(
        '质量管理体系是否覆盖申报产品并真正运行：内审、管理评审、供应商管理、改进和履职报告。',
        'Whether the quality management system covers the product and truly operates: internal audit, management review, suppliers, improvement and duty reports.',
      ),
      descriptors: fiveLevels([
        both(
          '体系认证有效且覆盖申报产品，内审和管理评审逐年闭环，关键供应商全部评价，导入卓越绩效并有量化成效',
          'Certificate valid for the product; audits and reviews closed out every year; all key suppliers assessed; excellence model in use with measured results',
        ),
        both(
          '体系认证有效且覆盖申报产品，近两年内审和管理评审闭环，关键供应商九成以上评价',
          'Certificate valid for the product; audits and reviews of two years closed out; nine tenths of key suppliers assessed',
        ),
        both(
          '体系认证有效且覆盖申报产品，近一年有内审和管理评审记录，问题已整改',
          'Certificate valid for the product; audit and review records of the last year; issues corrected',
        ),
        both(
          '有体系文件但证书不覆盖申报产品，或内审、管理评审缺一',
          'System documented, but the certificate does not cover the product, or audit or review is missing',
        ),
        both(
          '没有运行记录，或证书暂停、撤销、过期',
          'No record of operation, or certificate suspended, withdrawn or expired',
        ),
      ]),
      reasons: reasons('Q3', [
        both('证书范围不含申报产品', 'Certificate scope leaves out the product'),
        both('证书暂停、撤销或过期', 'Certificate suspended, withdrawn or expired'),
        both('内审或管理评审缺失', 'Internal audit or management review missing'),
        both('不符合项未闭环', 'Nonconformities not closed out'),
        both('关键供应商未评价', 'Key suppliers not assessed'),
        both('年度履职报告缺失', 'Yearly duty report missing'),
        otherReason,
      ]),
    },
    {
      id: '2.4',
      code: 'quality_results',
      points: 60,
      kind: 'part',
      computedBy: 'quality_results',
      computedPoints: 30,
      title: both('质量结果', 'Quality results'),
      meaning: both(
        '一次交检合格率、每万件投诉和监督抽查合格率由系统计 30 分；数据可信度、趋势和改进由专家评 30 分。',
        'First-pass yield, complaints per ten thousand units and supervision sampling are computed for 30 points; experts give 30 for reliability of the data, trend and improvement.',
      ),
      descriptors: fiveLevels([
        both(
          '三年数据可追到原始记录，各项连续改善，外部质量损失逐年下降，改进有前后对比',
          'Three years traceable to raw records; all figures improve each year; external failure cost falls each year; improvements shown before and after',
        ),
        both(
          '三年数据可追到原始记录，多数指标改善，重大投诉全部闭环',
          'Three years traceable to raw records; most figures improve; all major complaints closed out',
        ),
        both(
          '三年数据齐全、口径一致，指标总体稳定，投诉有处理记录',
          'Three years complete on one basis; figures stable overall; complaints handled on record',
        ),
        both(
          '数据不足三年或口径不一，或有指标明显变差',
          'Under three years, or on differing bases, or a figure clearly worse',
        ),
        both('没有数据，或数据与原始记录不符', 'No data, or data at odds with raw records'),
      ]),
      reasons: reasons('Q4', [
        both('数据不足三年', 'Under three years of data'),
        both('统计口径不一致', 'Figures not on one basis'),
        both('与原始记录不符', 'At odds with raw records'),
        both('指标变差且未说明', 'Figures worse, unexplained'),
        both('重大投诉未闭环', 'Major complaint not closed out'),
        otherReason,
      ]),
    },
    {
      id: '2.5',
      code: 'traceability',
      points: 30,
      kind: 'scored',
      title: both('追溯与风险控制', 'Traceability and risk control'),
      meaning: both(
        '从原料批次到出厂产品能否双向追溯，质量安全风险管控、召回和应急是否有制度并演练。',
        'Whether products can be traced both ways between material batch and shipment, and whether risk control, recall and emergency plans exist and are drilled.',
      ),
      descriptors: fiveLevels([
        both(
          '单件赋码、双向追溯 2 小时内完成，风险清单逐月更新，近一年完成召回演练并改进',
          'Every unit coded; traced both ways within 2 hours; risk list updated monthly; recall drilled within the year and improved',
        ),
        both(
          '批次双向追溯 8 小时内完成，日管控、周排查、月调度记录齐全，近两年有召回演练',
          'Batches traced both ways within 8 hours; daily, weekly and monthly control records complete; recall drilled within two years',
        ),
        both(
          '批次双向追溯 24 小时内完成，风险清单和召回制度齐全',
          'Batches traced both ways within 24 hours; risk list and recall procedure in place',
        ),
        both(
          '只能单向追溯，或风险管控记录有缺',
          'Traceable one way only, or risk control records incomplete',
        ),
        both('不能追溯，或没有风险管控和召回制度', 'Not traceable, or no risk control and recall procedure'),
      ]),
      reasons: reasons('Q5', [
        both('追溯链条中断', 'Break in the trace'),
        both('追溯用时超过规定', 'Tracing took too long'),
        both('风险清单或检查记录缺失', 'Risk list or check records missing'),
        both('没有召回演练', 'No recall drill'),
        otherReason,
      ]),
    },
  ],
}
