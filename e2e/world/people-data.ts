/** Invented people of the demonstration. Surnames and given names are put together by position. */
const SURNAMES = '周李陈唐何韩龙张苏卓贺程林沈顾江陆谢白罗孟夏温宋梁杜蒋魏冯于董萧田任姜范方石姚谭'
const GIVEN = [
  '予安',
  '岚',
  '默川',
  '知夏',
  '景行',
  '知远',
  '晓溪',
  '蕴',
  '以宁',
  '砚之',
  '明远',
  '砚',
  '栖川',
  '知遥',
  '南乔',
  '望舒',
  '承远',
  '承钧',
  '牧野',
  '砚清',
  '书遥',
  '清和',
  '言蹊',
  '听澜',
  '怀瑾',
  '若谷',
  '临川',
  '思齐',
  '静姝',
  '行舟',
  '长庚',
  '采薇',
  '星阑',
  '既明',
  '令仪',
  '有方',
  '鸣谦',
  '叔同',
  '云归',
  '照庭',
]

/** The nth invented name; the first 1,600 differ. */
export const inventedName = (n: number): string => {
  const surname = SURNAMES[n % SURNAMES.length] ?? '周'
  const given = GIVEN[(n * 7 + Math.floor(n / SURNAMES.length)) % GIVEN.length] ?? '予安'
  return surname + given
}

export type StaffSeed = {
  key: string
  role: 'officer' | 'district' | 'expert' | 'inspector' | 'committee' | 'chair' | 'admin' | 'auditor'
  areaId?: string
  disciplines?: string[]
  employer?: string
  region?: string
}

const EMPLOYERS = [
  '重庆嘉陵大学机械学院（演示）',
  '西南计量测试研究所（演示）',
  '重庆缙云理工学院（演示）',
  '长江上游标准化研究院（演示）',
  '重庆巴渝财经大学（演示）',
  '重庆质量管理协会（演示）',
  '两江检验检测中心（演示）',
  '重庆食品科学研究所（演示）',
]
const DISCIPLINES = ['standards', 'quality', 'finance'] as const

const many = (n: number, make: (i: number) => StaffSeed): StaffSeed[] =>
  Array.from({ length: n }, (_, i) => make(i))

/** Everyone of the staff; each area has its own district officer. */
export const staffSeeds = (areaIds: readonly string[]): StaffSeed[] => [
  { key: 'admin', role: 'admin' },
  { key: 'auditor', role: 'auditor' },
  ...many(4, i => ({ key: `officer${i + 1}`, role: 'officer' })),
  { key: 'chair', role: 'chair' },
  ...many(8, i => ({ key: `committee${i + 1}`, role: 'committee' })),
  ...many(6, i => ({ key: `inspector${i + 1}`, role: 'inspector', employer: `区域核查组${i + 1}（演示）` })),
  ...many(15, i => ({
    key: `expert${i + 1}`,
    role: 'expert',
    disciplines: [DISCIPLINES[i % 3] ?? 'standards'],
    employer: `${EMPLOYERS[i % EMPLOYERS.length]}${i >= EMPLOYERS.length ? '二部' : ''}`,
    region: i % 2 === 0 ? 'city' : 'outside',
  })),
  ...areaIds.map(areaId => ({ key: `district-${areaId}`, role: 'district' as const, areaId })),
]

export const ROLE_TITLE: Record<StaffSeed['role'], string> = {
  admin: '系统管理员',
  auditor: '审计员',
  officer: '市级承办人',
  chair: '认定委员会主任',
  committee: '认定委员',
  inspector: '核查员',
  expert: '评审专家',
  district: '区县核实人员',
}
