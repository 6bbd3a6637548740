import type { FieldId } from '../fields'
import type { Dice } from './sample-random'
import type { SectionDraft } from './sections'

type Row = NonNullable<SectionDraft<'indicators'>['rows']>[number]

type Template = readonly [
  name: string,
  kind: NonNullable<Row['class']>,
  unit: string,
  direction: 'higher' | 'lower',
  national: number,
  decimals: number,
]

const TEMPLATES: Readonly<Record<FieldId, readonly Template[]>> = {
  equipment: [
    ['额定效率', 'core', '%', 'higher', 88, 1],
    ['A计权声功率级', 'core', 'dB', 'lower', 78, 0],
    ['平均无故障工作时间', 'core', 'h', 'higher', 3000, 0],
    ['重复定位精度', 'core', 'mm', 'lower', 0.05, 3],
    ['额定寿命', 'core', 'h', 'higher', 8000, 0],
    ['空载温升', 'basic', 'K', 'lower', 45, 0],
    ['绝缘电阻', 'mandatory_safety', 'MΩ', 'higher', 20, 0],
    ['在线状态监测点数', 'innovative', '个', 'higher', 4, 0],
  ],
  agri_food_drug: [
    ['食盐（以氯化钠计）', 'core', 'g/100 g', 'lower', 8, 1],
    ['总酸', 'core', 'g/kg', 'lower', 9, 1],
    ['有效成分含量', 'core', '%', 'higher', 92, 1],
    ['水分', 'core', '%', 'lower', 12, 1],
    ['货架期', 'core', '月', 'higher', 9, 0],
    ['铅（以Pb计）', 'mandatory_safety', 'mg/kg', 'lower', 0.5, 3],
    ['菌落总数', 'basic', 'CFU/g', 'lower', 10000, 0],
    ['全程可追溯批次占比', 'innovative', '%', 'higher', 80, 0],
  ],
  consumer_goods: [
    ['耐用次数', 'core', '次', 'higher', 20000, 0],
    ['色牢度（耐摩擦）', 'core', '级', 'higher', 3, 1],
    ['表面耐磨', 'core', 'r', 'higher', 4000, 0],
    ['尺寸偏差', 'core', 'mm', 'lower', 2, 1],
    ['能效', 'core', '%', 'higher', 82, 1],
    ['甲醛释放量', 'mandatory_safety', 'mg/m³', 'lower', 0.124, 3],
    ['气味等级', 'basic', '级', 'lower', 3, 1],
    ['可回收材料占比', 'innovative', '%', 'higher', 20, 0],
  ],
  raw_materials: [
    ['抗拉强度', 'core', 'MPa', 'higher', 2200, 0],
    ['主含量', 'core', '%', 'higher', 99.2, 2],
    ['杂质总量', 'core', 'mg/kg', 'lower', 120, 0],
    ['批次间差异', 'core', '%', 'lower', 4, 1],
    ['含水率', 'core', '%', 'lower', 0.1, 3],
    ['可溶性重金属', 'mandatory_safety', 'mg/kg', 'lower', 90, 0],
    ['外观缺陷率', 'basic', '%', 'lower', 1, 2],
    ['单位产品综合能耗', 'innovative', 'kgce/t', 'lower', 420, 0],
  ],
  engineering: [
    ['实测实量合格率', 'core', '%', 'higher', 90, 1],
    ['一次验收合格率', 'core', '%', 'higher', 95, 1],
    ['垂直度偏差', 'core', 'mm', 'lower', 8, 1],
    ['关键焊缝一次合格率', 'core', '%', 'higher', 96, 1],
    ['渗漏投诉率', 'core', '%', 'lower', 1.5, 2],
    ['高处作业防护覆盖率', 'mandatory_safety', '%', 'higher', 95, 1],
    ['扬尘在线监测达标率', 'basic', '%', 'higher', 90, 1],
    ['装配率', 'innovative', '%', 'higher', 50, 0],
  ],
  services: [
    ['首次响应时间', 'core', 'min', 'lower', 60, 0],
    ['按时完成率', 'core', '%', 'higher', 92, 1],
    ['顾客满意度', 'core', '分', 'higher', 80, 1],
    ['投诉办结率', 'core', '%', 'higher', 90, 1],
    ['持证上岗率', 'core', '%', 'higher', 85, 1],
    ['安全事故率', 'mandatory_safety', '‰', 'lower', 0.5, 3],
    ['服务规范覆盖率', 'basic', '%', 'higher', 80, 0],
    ['线上预约占比', 'innovative', '%', 'higher', 40, 0],
  ],
  social_governance: [
    ['事件处置及时率', 'core', '%', 'higher', 90, 1],
    ['设施完好率', 'core', '%', 'higher', 95, 1],
    ['服务对象满意度', 'core', '分', 'higher', 80, 1],
    ['应急到场时间', 'core', 'min', 'lower', 30, 0],
    ['服务中断时长', 'core', 'h/年', 'lower', 12, 1],
    ['安全隐患整改率', 'mandatory_safety', '%', 'higher', 95, 1],
    ['记录完整率', 'basic', '%', 'higher', 95, 1],
    ['数据共享接口数', 'innovative', '个', 'higher', 3, 0],
  ],
  foreign_trade: [
    ['整机效率', 'core', '%', 'higher', 84, 1],
    ['运输破损率', 'core', '%', 'lower', 0.8, 2],
    ['交付准时率', 'core', '%', 'higher', 92, 1],
    ['退运率', 'core', '%', 'lower', 0.5, 2],
    ['耐候试验时间', 'core', 'h', 'higher', 1000, 0],
    ['电气强度泄漏电流', 'mandatory_safety', 'mA', 'lower', 5, 2],
    ['标识符合率', 'basic', '%', 'higher', 98, 1],
    ['目标市场认证数', 'innovative', '项', 'higher', 2, 0],
  ],
  environment: [
    ['化学需氧量去除率', 'core', '%', 'higher', 85, 1],
    ['出水氨氮', 'core', 'mg/L', 'lower', 8, 1],
    ['吨水电耗', 'core', 'kW·h/m³', 'lower', 0.6, 3],
    ['资源化率', 'core', '%', 'higher', 80, 1],
    ['设备运转率', 'core', '%', 'higher', 92, 1],
    ['颗粒物排放浓度', 'mandatory_safety', 'mg/m³', 'lower', 20, 1],
    ['噪声（厂界）', 'basic', 'dB', 'lower', 60, 0],
    ['碳排放强度下降', 'innovative', '%', 'higher', 5, 1],
  ],
}

/** A value that much better than the base (negative: worse), on the grid of its decimals; percents and marks stay below 100. */
function shifted([, , unit, direction, base, decimals]: Template, share: number): number {
  if (direction === 'lower') return Number((base * (1 - share)).toFixed(decimals))
  const room = unit === '%' || unit === '分' ? 100 - base : unit === '级' ? 5 - base : base
  return Number((base + room * share).toFixed(decimals))
}

/** Rows of an indicator table for a field; `lead` (0–1) is how likely a core row beats every benchmark. */
export function sampleIndicators(field: FieldId, lead: number, dice: Dice): Row[] {
  return TEMPLATES[field].map((template, i) => {
    const [name, kind, unit, direction] = template
    const value = (share: number) => String(shifted(template, share))
    const isAhead = kind !== 'core' || dice.chance(lead)
    const own = dice.decimal(0.42, 0.6, 2)
    return {
      name,
      class: kind,
      unit,
      direction,
      own: value(own),
      national: value(0),
      ...(dice.chance(0.8) ? { industry: value(dice.decimal(0.05, 0.15, 2)) } : {}),
      ...(dice.chance(0.5) ? { international: value(dice.decimal(0.1, 0.2, 2)) } : {}),
      competitor: value(isAhead ? dice.decimal(0.15, 0.25, 2) : own + 0.15),
      measured: value(own + 0.1),
      clause: `5.${i + 1}`,
      reportRow: `第${i + 1}项`,
    }
  })
}
