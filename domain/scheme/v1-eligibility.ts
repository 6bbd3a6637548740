import type { EligibilityRule } from './schema-variants'
import { both } from './text'

/** The questions of the self-check in the order they are asked: who, what, how good, then what excludes for a time. */
export const eligibility: EligibilityRule[] = [
  {
    id: 'registered',
    blocking: 'no',
    canBeMended: true,
    basis: 'scheme',
    ask: both(
      '企业是否在重庆市依法登记，且主要生产或服务环节在本市？',
      'Is the enterprise registered in Chongqing, with its main steps of production or service here?',
    ),
    rule: both(
      '申请人须在本市登记，产品或服务的主要环节在本市完成。',
      'Registered in the city, main steps carried out in the city.',
    ),
    source: both('认定方案：申请条件', 'Scheme: conditions'),
  },
  {
    id: 'production',
    blocking: 'no',
    canBeMended: true,
    basis: 'scheme',
    number: 'productionYears',
    ask: both(
      '所申请的产品或服务是否已连续生产或提供满{n}年？',
      'Has the product or service been offered without a break for {n} years?',
    ),
    rule: both('连续生产或提供不少于{n}年。', 'Made or offered for at least {n} years without a break.'),
    source: both('认定方案：申请条件', 'Scheme: conditions'),
  },
  {
    id: 'trademark',
    blocking: 'no',
    canBeMended: true,
    basis: 'law',
    ask: both(
      '品牌使用的商标是否在有效期内，且企业有权使用？',
      'Is the trade mark in force and may the enterprise use it?',
    ),
    rule: both(
      '商标有效，且由申请人持有或有权使用。',
      'Mark in force, owned by the applicant or licensed to it.',
    ),
    source: both('商标法；认定方案：申请条件', 'Trademark Law; scheme: conditions'),
  },
  {
    id: 'collective',
    blocking: 'no',
    canBeMended: true,
    basis: 'scheme',
    types: ['industrial_cluster', 'regional'],
    ask: both(
      '集群或区域品牌是否由集体商标、证明商标的持有人申请，并有使用管理规则？',
      'Is the applicant the owner of the collective or certification mark, with rules for its use?',
    ),
    rule: both(
      '集群和区域品牌由商标持有人统一申请，使用人名单和管理规则一并提交。',
      'Cluster and regional brands are put forward by the owner of the mark, with list of users and rules.',
    ),
    source: both('认定方案：品牌类型', 'Scheme: kinds of brand'),
  },
  {
    id: 'region',
    blocking: 'no',
    canBeMended: true,
    basis: 'scheme',
    types: ['regional'],
    ask: both(
      '品牌名称所指的地域范围，是否已在商标使用管理规则中写明？',
      'Do the rules for using the mark state the region the brand name stands for?',
    ),
    rule: both(
      '区域特色品牌的地域范围须在使用管理规则中写明。',
      'For a regional speciality the rules of use state the region.',
    ),
    source: both('认定方案：品牌类型', 'Scheme: kinds of brand'),
  },
  {
    id: 'century',
    blocking: 'no',
    canBeMended: false,
    basis: 'scheme',
    types: ['century_old'],
    ask: both(
      '字号或技艺是否有不间断传承的证明？',
      'Is there proof that name or craft was handed down without a break?',
    ),
    rule: both(
      '百年老店须提供字号或技艺传承的证明。',
      'Century-old shops prove the tradition of name or craft.',
    ),
    source: both('认定方案：品牌类型', 'Scheme: kinds of brand'),
  },
  {
    id: 'niche',
    blocking: 'no',
    canBeMended: false,
    basis: 'policy',
    types: ['hidden_champion'],
    ask: both(
      '产品是否属于某一细分领域的中间产品、零部件或材料，且由本企业自主生产？',
      'Is the product an intermediate product, part or material of a niche, made by the enterprise itself?',
    ),
    rule: both(
      '隐形冠军面向细分领域的中间产品、零部件和材料的生产企业。',
      'Hidden champions make intermediate products, parts or materials of a niche.',
    ),
    source: both(
      '《关于开展质量提升行动加快建设质量强市的实施意见》（2018年）对“隐形冠军”品牌的表述；条件由认定方案规定',
      'Chongqing opinions on quality improvement (2018), on what a hidden champion is; the condition is set by the scheme',
    ),
  },
  {
    id: 'share',
    blocking: 'no',
    canBeMended: false,
    basis: 'scheme',
    types: ['hidden_champion'],
    ask: both(
      '产品在细分市场的占有率是否有第三方证明？',
      'Is the share of the niche market proved by a third party?',
    ),
    rule: both(
      '隐形冠军须提供细分市场占有率的第三方证明。',
      'Hidden champions prove their market share by a third party.',
    ),
    source: both('认定方案：品牌类型', 'Scheme: kinds of brand'),
  },
  {
    id: 'abroad',
    blocking: 'no',
    canBeMended: true,
    basis: 'scheme',
    types: ['international'],
    ask: both(
      '近三年是否有以自有品牌出口的记录？',
      'Are there exports under the own brand in the last three years?',
    ),
    rule: both(
      '国际化品牌须有以自有品牌出口的记录。',
      'International brands show exports under their own brand.',
    ),
    source: both('认定方案：品牌类型', 'Scheme: kinds of brand'),
  },
  {
    id: 'standard',
    blocking: 'no',
    canBeMended: true,
    basis: 'law',
    number: 'standardInForceMonths',
    ask: both(
      '执行的标准是否已自我声明公开，并实施满{n}个月？',
      'Is the standard publicly declared and applied for {n} months?',
    ),
    rule: both(
      '企业标准自我声明公开，实施满{n}个月。',
      'The standard is self-declared and has been applied for {n} months.',
    ),
    source: both('标准化法第二十七条', 'Standardization Law, art. 27'),
  },
  {
    id: 'report',
    blocking: 'no',
    canBeMended: true,
    basis: 'scheme',
    kinds: ['product', 'project', 'environment'],
    number: 'testReportMonths',
    ask: both(
      '是否有{n}个月内由CMA或CNAS实验室出具的检验报告？',
      'Is there a test report by a CMA or CNAS laboratory from the last {n} months?',
    ),
    rule: both(
      '检验报告由有资质的实验室出具，不早于{n}个月前。',
      'Test report by a qualified laboratory, not older than {n} months.',
    ),
    source: both('认定方案：材料清单', 'Scheme: materials'),
  },
  {
    id: 'service_report',
    blocking: 'no',
    canBeMended: true,
    basis: 'scheme',
    kinds: ['service'],
    number: 'testReportMonths',
    ask: both(
      '是否有{n}个月内由有资质的机构出具的服务质量检测或测评报告？',
      'Is there a report on the quality of the service by a qualified body from the last {n} months?',
    ),
    rule: both(
      '服务质量的检测或测评报告由有资质的机构出具，不早于{n}个月前。',
      'Report on the quality of the service by a qualified body, not older than {n} months.',
    ),
    source: both('认定方案：材料清单', 'Scheme: materials'),
  },
  {
    id: 'licence',
    blocking: 'no',
    canBeMended: true,
    basis: 'law',
    fields: ['equipment', 'agri_food_drug', 'consumer_goods', 'raw_materials', 'foreign_trade'],
    ask: both(
      '需要生产许可、强制性认证的产品，是否都已取得且有效？不需要的，请选“是”。',
      'Are all production licences and compulsory certifications held and in force? If none is needed, choose yes.',
    ),
    rule: both('依法须取得的许可和强制性认证齐全有效。', 'Whatever the law requires is held and in force.'),
    source: both(
      '工业产品生产许可证管理条例；认证认可条例',
      'Regulations on production licences; on certification and accreditation',
    ),
  },
  {
    id: 'officer',
    blocking: 'no',
    canBeMended: true,
    basis: 'scheme',
    ask: both(
      '是否已任命首席质量官，并授予质量一票否决权？',
      'Is a chief quality officer appointed, with a veto on quality?',
    ),
    rule: both(
      '已任命首席质量官，职权成文，包括一票否决。',
      'A chief quality officer is appointed, with written powers including a veto.',
    ),
    source: both('认定方案：首席质量官', 'Scheme: chief quality officer'),
  },
  {
    id: 'accident',
    blocking: 'yes',
    canBeMended: false,
    basis: 'scheme',
    ask: both(
      '三年内是否发生过重大质量、安全或环境事故？',
      'Was there a major quality, safety or environmental accident within three years?',
    ),
    rule: both(
      '三年内没有重大质量、安全、环境事故。',
      'No major quality, safety or environmental accident within three years.',
    ),
    source: both('认定方案：否决项', 'Scheme: exclusions'),
  },
  {
    id: 'sampling',
    blocking: 'yes',
    canBeMended: true,
    basis: 'law',
    ask: both(
      '所申请的产品是否有监督抽查不合格，且还没有复查合格？',
      'Has the product failed supervision sampling and not yet passed again?',
    ),
    rule: both(
      '监督抽查不合格的，复查合格后方可申请。',
      'A product that failed supervision sampling may apply once it has passed again.',
    ),
    source: both(
      '产品质量监督抽查管理暂行办法；认定方案：否决项',
      'Measures on supervision sampling; scheme: exclusions',
    ),
  },
  {
    id: 'lists',
    blocking: 'yes',
    canBeMended: true,
    basis: 'law',
    ask: both(
      '是否被列入严重违法失信名单或经营异常名录，尚未移出？',
      'Is the enterprise on a list of serious violations or abnormal operation?',
    ),
    rule: both(
      '列入严重违法失信名单或经营异常名录的，移出后方可申请。',
      'An enterprise on such a list may apply once it has been removed.',
    ),
    source: both(
      '市场监督管理严重违法失信名单管理办法；企业信息公示暂行条例；认定方案：否决项',
      'Measures on serious violation lists; Regulations on publicity of enterprise information; scheme: exclusions',
    ),
  },
  {
    id: 'falsehood',
    blocking: 'yes',
    canBeMended: false,
    basis: 'scheme',
    ask: both(
      '三年内是否因在认定或评选中提供虚假材料受到处理？',
      'Was false material in a recognition or award sanctioned within three years?',
    ),
    rule: both(
      '提供虚假材料的，三年内不受理。',
      'After a sanction for false material there is no application for three years.',
    ),
    source: both('认定方案：否决项', 'Scheme: exclusions'),
  },
]
