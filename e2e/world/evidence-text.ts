/** One row of a test report or standard. `measured` null: not tested this time. */
export type Indicator = {
  name: string
  unit: string
  required: string
  national: string
  measured: string | null
}

const row = (
  name: string,
  unit: string,
  required: string,
  national: string,
  measured: string | null,
): Indicator => ({ name, unit, required, national, measured })

export type IndicatorField = 'machinery' | 'electronics' | 'food' | 'materials'

export const indicatorSets: Record<IndicatorField, readonly Indicator[]> = {
  machinery: [
    row('传动误差', 'arcsec', '≤ 60', '≤ 90', '41'),
    row('空程', 'arcmin', '≤ 1.0', '≤ 1.5', '0.72'),
    row('额定转矩效率', '%', '≥ 92', '≥ 88', '94.6'),
    row('扭转刚度', 'N·m/arcmin', '≥ 48', '≥ 40', '55.3'),
    row('噪声（声压级）', 'dB(A)', '≤ 65', '≤ 72', '61.2'),
    row('温升', 'K', '≤ 40', '≤ 50', '31.5'),
    row('启动转矩', 'N·m', '≤ 0.35', '≤ 0.50', '0.28'),
    row('瞬时加速转矩', 'N·m', '≥ 620', '≥ 540', '655'),
    row('轴向间隙', 'mm', '≤ 0.02', '≤ 0.05', '0.013'),
    row('防护等级', '—', 'IP65', 'IP54', 'IP65'),
    row('重量', 'kg', '≤ 8.6', '≤ 9.5', '8.4'),
    row('寿命（额定工况）', 'h', '≥ 8000', '≥ 6000', null),
  ],
  electronics: [
    row('输出功率', 'W', '≥ 300', '≥ 280', '312'),
    row('整机效率', '%', '≥ 94', '≥ 90', '95.1'),
    row('待机功耗', 'W', '≤ 0.3', '≤ 0.5', '0.21'),
    row('绝缘电阻', 'MΩ', '≥ 200', '≥ 100', '560'),
    row('泄漏电流', 'mA', '≤ 0.15', '≤ 0.25', '0.08'),
    row('温升（外壳）', 'K', '≤ 35', '≤ 45', '28.4'),
    row('电压调整率', '%', '≤ 0.5', '≤ 1.0', '0.32'),
    row('高温运行（70 ℃）', 'h', '≥ 96', '≥ 72', '96'),
    row('平均无故障时间', 'h', '≥ 50000', '≥ 30000', null),
  ],
  food: [
    row('水分', 'g/100 g', '≤ 6.0', '≤ 8.0', '4.2'),
    row('酸价（以脂肪计）', 'mg/g', '≤ 2.0', '≤ 4.0', '0.9'),
    row('过氧化值（以脂肪计）', 'g/100 g', '≤ 0.15', '≤ 0.25', '0.06'),
    row('氯化物（以氯化钠计）', 'g/100 g', '≤ 18', '≤ 22', '15.6'),
    row('铅（以 Pb 计）', 'mg/kg', '≤ 0.5', '≤ 1.0', '0.08'),
    row('总砷（以 As 计）', 'mg/kg', '≤ 0.3', '≤ 0.5', '0.05'),
    row('苯并[a]芘', 'μg/kg', '≤ 2.0', '≤ 5.0', '未检出'),
    row('菌落总数', 'CFU/g', '≤ 5000', '≤ 10000', '320'),
    row('大肠菌群', 'CFU/g', '≤ 10', '≤ 100', '< 10'),
  ],
  materials: [
    row('抗拉强度', 'MPa', '≥ 310', '≥ 290', '338'),
    row('规定非比例延伸强度', 'MPa', '≥ 270', '≥ 240', '291'),
    row('断后伸长率', '%', '≥ 12', '≥ 10', '14.5'),
    row('布氏硬度', 'HBW', '≥ 95', '≥ 90', '101'),
    row('壁厚偏差', 'mm', '±0.10', '±0.20', '+0.04'),
    row('弯曲度', 'mm/m', '≤ 0.8', '≤ 1.5', '0.5'),
    row('中性盐雾试验', 'h', '≥ 720', '≥ 480', '720'),
    row('氧化膜厚度', 'μm', '≥ 15', '≥ 10', '17.2'),
    row('疲劳寿命', '次', '≥ 2×10⁶', '≥ 1×10⁶', null),
  ],
}

export const reportNotices: readonly string[] = [
  '本报告无检验检测专用章无效，无主检、审核、批准人签字无效，涂改无效。',
  '本报告只对所送样品的检验结果负责，样品信息由委托单位提供。',
  '未经本机构书面同意，不得部分复制本报告，全文复制除外。',
  '对本报告有异议的，请在收到报告之日起十五日内提出，逾期不予受理。',
]

export const officerDuties: readonly string[] = [
  '组织制定并实施公司质量方针、质量目标与品牌发展规划；',
  '建立并改进质量管理体系，组织内部审核与管理评审准备；',
  '把守进货、过程与出厂三道检验关，决定产品放行；',
  '组织质量事故调查、质量追溯与缺陷产品召回；',
  '组织全员质量培训与质量改进活动，每年向股东会述职。',
]

export const officerPowers: readonly { name: string; content: string; way: string }[] = [
  { name: '质量否决权', content: '对不合格原材料、半成品与成品的放行行使一票否决。', way: '单独决定' },
  { name: '停产停售权', content: '发现批量质量隐患时，下令停止生产、发货或销售。', way: '先执行后报告' },
  { name: '召回权', content: '认定缺陷并启动产品召回，决定召回范围。', way: '先执行后报告' },
  { name: '经费审批权', content: '审批质量专项经费，包括检测、改进与培训支出。', way: '年度预算内' },
  { name: '人事建议权', content: '对质量部门负责人的任免提出意见，未经同意不得任免。', way: '书面意见' },
]

export const trainingCourses: readonly { name: string; hours: string }[] = [
  { name: '质量法律法规与企业主体责任', hours: '8' },
  { name: '先进质量管理方法与卓越绩效', hours: '12' },
  { name: '标准化与企业标准领跑', hours: '8' },
  { name: '计量、检验检测与质量追溯', hours: '6' },
  { name: '品牌培育与品牌价值评价', hours: '6' },
]

/** Hours of the courses by the hours of the whole training. */
export const trainingHours: Readonly<Record<number, readonly number[]>> = {
  16: [4, 4, 4, 2, 2],
  24: [6, 6, 4, 4, 4],
  32: [8, 8, 6, 6, 4],
  40: [8, 12, 8, 6, 6],
}

/** What a certificate says of the system it is about. */
export const managementSystems = {
  iso9001: { name: '质量管理体系', standard: 'GB/T 19001—2016 / ISO 9001:2015' },
  iso14001: { name: '环境管理体系', standard: 'GB/T 24001—2016 / ISO 14001:2015' },
  iso45001: { name: '职业健康安全管理体系', standard: 'GB/T 45001—2020 / ISO 45001:2018' },
} as const

export const promises: readonly string[] = [
  '所提交的全部材料真实、完整、有效，复印件与原件一致；',
  '近三年未发生重大质量、安全、环境事故，申报产品未出现监督抽查不合格；',
  '遵守认定方案，配合核查与检验，认定过程中不与评审人员作不当接触；',
  '获得认定后按规定的范围使用证书与标识，接受年度监督，情况变化及时报告；',
  '同意依法公开企业名称、品牌、产品、标准号与证书状态。',
]

export const surnames = [...'谢白罗岑阮傅祁聂汤尹骆池柏冉文向']
export const givenNames = [
  '承川',
  '牧野',
  '砚清',
  '予安',
  '知远',
  '嘉树',
  '行舟',
  '明湛',
  '若溪',
  '景和',
  '修远',
  '云舒',
  '怀瑾',
  '听雨',
]
export const laboratories = ['重庆江岸精测检验技术有限公司', '重庆两岸质量检测研究所', '西部山城检验检测中心']
export const auditors = ['重庆衡平会计师事务所（普通合伙）', '重庆嘉信联合会计师事务所']
export const certifiers = ['西部山城认证有限公司', '重庆中衡体系认证有限公司']
export const trainers = ['重庆质量管理培训中心', '山城企业质量学院']
