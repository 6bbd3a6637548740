import type { DateLabels } from './find'

/** How documents call what is looked for: words a value stands beside. */
export const LABELS = {
  enterprise: [
    '委托单位',
    '委托方',
    '委托人',
    '受检单位',
    '生产单位',
    '生产企业',
    '生产者',
    '注册人',
    '企业名称',
    '单位名称',
    '工作单位',
    '名称',
    '获证组织',
    '认证委托人',
    '持证人',
    '申请人',
    '编制单位',
    '被审计单位',
  ],
  creditCode: ['统一社会信用代码', '信用代码'],
  reportNumber: ['报告编号', '报告号', '检验报告编号', '检测报告编号', 'Report No'],
  auditNumber: ['报告文号', '审计报告文号', '报告编号'],
  laboratory: ['检验机构', '检测机构', '检验单位', '检测单位', '承检单位'],
  cma: ['CMA', '资质认定证书编号', '资质认定编号', '资质认定'],
  cnas: ['CNAS', '认可证书编号', '认可注册号', '注册号'],
  trademark: ['注册号', '商标注册号', '商标注册证号'],
  certificate: ['证书编号', '证书号', '注册号', 'Certificate No'],
  certifier: ['认证机构', '发证机构'],
  declaration: ['声明编号', '公开编号', '自我声明编号', '备案号'],
  standard: ['标准编号', '标准号', '执行标准'],
  licence: ['许可证编号', '证书编号', '生产许可证编号'],
  appointment: ['文号', '任命文号', '发文字号'],
  training: ['证书编号', '证书号'],
  trainer: ['培训机构', '发证机构', '发证单位'],
  auditor: ['会计师事务所', '审计机构'],
  valuer: ['评估机构', '资产评估机构'],
  sampling: ['抽样方式', '采样方式', '样品来源', '来样方式', '送样方式', '检验类别'],
  product: ['样品名称', '产品名称'],
} as const satisfies Record<string, readonly string[]>

/** Words that dates stand beside: before it, or after it (“2026年5月18日 实施”). */
export const DATE_LABELS = {
  reportIssued: {
    before: ['签发日期', '报告日期', '批准日期', '报告签发日期', '签发时间', '发布日期', '出具日期'],
  },
  standardIssued: { before: ['发布日期'], after: ['发布'] },
  standardInForce: { before: ['实施日期'], after: ['实施'] },
  declared: { before: ['公开日期', '公开时间', '声明日期', '声明公开日期', '发布时间'], after: ['公开'] },
  validUntil: {
    before: ['有效期至', '有效期限至', '有效期截止', '有效日期至', '有效期限', '有效期', '专用期限至', '至'],
  },
  founded: { before: ['成立日期', '注册日期'] },
  valuation: { before: ['评估基准日', '基准日'] },
} as const satisfies Record<string, DateLabels>

/** Headings of the columns of results, of requirements and of yields. */
export const COLUMNS = {
  measured: ['实测', '检验结果', '检测结果', '测试结果', '测量结果', '结果'],
  required: ['技术要求', '标准要求', '指标要求', '要求', '指标值', '指标'],
  firstPassYield: ['一次交检合格率', '一次合格率', '合格率'],
} as const satisfies Record<string, readonly string[]>

/** Names of the lines of a profit statement. */
export const STATEMENT_LINES = {
  revenue: ['营业收入', '营业总收入', '主营业务收入', '其中：营业收入'],
  netProfit: ['净利润', '归属于母公司股东的净利润'],
} as const satisfies Record<string, readonly string[]>
