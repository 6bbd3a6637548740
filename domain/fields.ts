/** A name in both languages, Chinese first. */
export type BilingualName = { readonly zh: string; readonly en: string }

/** The nine key fields (九大领域) of the 2018 opinions on quality improvement, in the order of the register. */
export const FIELD_IDS = [
  'equipment',
  'agri_food_drug',
  'consumer_goods',
  'raw_materials',
  'engineering',
  'services',
  'social_governance',
  'foreign_trade',
  'environment',
] as const
export type FieldId = (typeof FIELD_IDS)[number]

export const FIELDS: Readonly<Record<FieldId, BilingualName>> = {
  equipment: { zh: '装备制造', en: 'Equipment' },
  agri_food_drug: { zh: '农产品与食品药品', en: 'Farm produce, food and medicines' },
  consumer_goods: { zh: '消费品', en: 'Consumer goods' },
  raw_materials: { zh: '原材料', en: 'Raw materials' },
  engineering: { zh: '建设工程', en: 'Construction engineering' },
  services: { zh: '服务业', en: 'Services' },
  social_governance: { zh: '社会治理与公共服务', en: 'Social governance and public services' },
  foreign_trade: { zh: '对外贸易', en: 'Foreign trade' },
  environment: { zh: '生态环境', en: 'Ecological environment' },
}

/** The five kinds of brand the opinions set out to grow, and the general one. */
export const BRAND_TYPE_IDS = [
  'industrial_cluster',
  'regional',
  'hidden_champion',
  'century_old',
  'international',
  'general',
] as const
export type BrandTypeId = (typeof BRAND_TYPE_IDS)[number]

export const BRAND_TYPES: Readonly<Record<BrandTypeId, BilingualName>> = {
  industrial_cluster: { zh: '产业集群', en: 'Industrial cluster' },
  regional: { zh: '区域特色', en: 'Regional speciality' },
  hidden_champion: { zh: '隐形冠军', en: 'Hidden champion' },
  century_old: { zh: '百年老店', en: 'Century-old shop' },
  international: { zh: '国际化品牌', en: 'International brand' },
  general: { zh: '一般品牌', en: 'General brand' },
}

/** The four kinds of quality the scheme can speak of. */
export const QUALITY_KIND_IDS = ['product', 'project', 'service', 'environment'] as const
export type QualityKindId = (typeof QUALITY_KIND_IDS)[number]

export const QUALITY_KINDS: Readonly<Record<QualityKindId, BilingualName>> = {
  product: { zh: '产品质量', en: 'Product quality' },
  project: { zh: '工程质量', en: 'Project quality' },
  service: { zh: '服务质量', en: 'Service quality' },
  environment: { zh: '环境质量', en: 'Environmental quality' },
}

/** The kind of quality a field is about, unless an application says otherwise. */
export const KIND_OF_FIELD: Readonly<Record<FieldId, QualityKindId>> = {
  equipment: 'product',
  agri_food_drug: 'product',
  consumer_goods: 'product',
  raw_materials: 'product',
  engineering: 'project',
  services: 'service',
  social_governance: 'service',
  foreign_trade: 'product',
  environment: 'environment',
}

/** Sections of GB/T 4754-2017. */
export const INDUSTRY_SECTIONS = {
  A: { zh: '农、林、牧、渔业', en: 'Agriculture, forestry, animal husbandry and fishery' },
  B: { zh: '采矿业', en: 'Mining' },
  C: { zh: '制造业', en: 'Manufacturing' },
  D: { zh: '电力、热力、燃气及水生产和供应业', en: 'Electricity, heat, gas and water' },
  E: { zh: '建筑业', en: 'Construction' },
  F: { zh: '批发和零售业', en: 'Wholesale and retail' },
  G: { zh: '交通运输、仓储和邮政业', en: 'Transport, storage and post' },
  H: { zh: '住宿和餐饮业', en: 'Accommodation and catering' },
  I: { zh: '信息传输、软件和信息技术服务业', en: 'Information transmission, software and IT services' },
  J: { zh: '金融业', en: 'Finance' },
  K: { zh: '房地产业', en: 'Real estate' },
  L: { zh: '租赁和商务服务业', en: 'Leasing and business services' },
  M: { zh: '科学研究和技术服务业', en: 'Scientific research and technical services' },
  N: { zh: '水利、环境和公共设施管理业', en: 'Water conservancy, environment and public facilities' },
  O: { zh: '居民服务、修理和其他服务业', en: 'Resident services, repair and other services' },
  P: { zh: '教育', en: 'Education' },
  Q: { zh: '卫生和社会工作', en: 'Health and social work' },
  R: { zh: '文化、体育和娱乐业', en: 'Culture, sports and entertainment' },
  S: { zh: '公共管理、社会保障和社会组织', en: 'Public administration, social security and organisations' },
  T: { zh: '国际组织', en: 'International organisations' },
} as const satisfies Readonly<Record<string, BilingualName>>
export type IndustrySection = keyof typeof INDUSTRY_SECTIONS

/** Divisions of GB/T 4754-2017 (2019 amendment), section letter before the two digits. */
export const INDUSTRIES = {
  A01: { zh: '农业', en: 'Farming' },
  A02: { zh: '林业', en: 'Forestry' },
  A03: { zh: '畜牧业', en: 'Animal husbandry' },
  A04: { zh: '渔业', en: 'Fishery' },
  A05: {
    zh: '农、林、牧、渔专业及辅助性活动',
    en: 'Support activities for agriculture, forestry and fishery',
  },
  B06: { zh: '煤炭开采和洗选业', en: 'Coal mining and washing' },
  B07: { zh: '石油和天然气开采业', en: 'Oil and natural gas extraction' },
  B08: { zh: '黑色金属矿采选业', en: 'Ferrous metal ore mining and dressing' },
  B09: { zh: '有色金属矿采选业', en: 'Non-ferrous metal ore mining and dressing' },
  B10: { zh: '非金属矿采选业', en: 'Non-metal ore mining and dressing' },
  B11: { zh: '开采专业及辅助性活动', en: 'Support activities for mining' },
  B12: { zh: '其他采矿业', en: 'Other mining' },
  C13: { zh: '农副食品加工业', en: 'Processing of farm and sideline food' },
  C14: { zh: '食品制造业', en: 'Food' },
  C15: { zh: '酒、饮料和精制茶制造业', en: 'Liquor, beverages and refined tea' },
  C16: { zh: '烟草制品业', en: 'Tobacco products' },
  C17: { zh: '纺织业', en: 'Textiles' },
  C18: { zh: '纺织服装、服饰业', en: 'Clothing and accessories' },
  C19: { zh: '皮革、毛皮、羽毛及其制品和制鞋业', en: 'Leather, fur, feather and footwear' },
  C20: { zh: '木材加工和木、竹、藤、棕、草制品业', en: 'Wood, bamboo, rattan, palm and straw products' },
  C21: { zh: '家具制造业', en: 'Furniture' },
  C22: { zh: '造纸和纸制品业', en: 'Paper and paper products' },
  C23: { zh: '印刷和记录媒介复制业', en: 'Printing and reproduction of recorded media' },
  C24: { zh: '文教、工美、体育和娱乐用品制造业', en: 'Stationery, crafts, sports and entertainment goods' },
  C25: { zh: '石油、煤炭及其他燃料加工业', en: 'Petroleum, coal and other fuel processing' },
  C26: { zh: '化学原料和化学制品制造业', en: 'Chemical materials and products' },
  C27: { zh: '医药制造业', en: 'Medicines' },
  C28: { zh: '化学纤维制造业', en: 'Chemical fibres' },
  C29: { zh: '橡胶和塑料制品业', en: 'Rubber and plastic products' },
  C30: { zh: '非金属矿物制品业', en: 'Non-metallic mineral products' },
  C31: { zh: '黑色金属冶炼和压延加工业', en: 'Smelting and rolling of ferrous metals' },
  C32: { zh: '有色金属冶炼和压延加工业', en: 'Smelting and rolling of non-ferrous metals' },
  C33: { zh: '金属制品业', en: 'Metal products' },
  C34: { zh: '通用设备制造业', en: 'General-purpose machinery' },
  C35: { zh: '专用设备制造业', en: 'Special-purpose machinery' },
  C36: { zh: '汽车制造业', en: 'Motor vehicles' },
  C37: {
    zh: '铁路、船舶、航空航天和其他运输设备制造业',
    en: 'Railway, ship, aerospace and other transport equipment',
  },
  C38: { zh: '电气机械和器材制造业', en: 'Electrical machinery and apparatus' },
  C39: {
    zh: '计算机、通信和其他电子设备制造业',
    en: 'Computers, communication and other electronic equipment',
  },
  C40: { zh: '仪器仪表制造业', en: 'Instruments and meters' },
  C41: { zh: '其他制造业', en: 'Other manufacturing' },
  C42: { zh: '废弃资源综合利用业', en: 'Comprehensive use of waste resources' },
  C43: { zh: '金属制品、机械和设备修理业', en: 'Repair of metal products, machinery and equipment' },
  D44: { zh: '电力、热力生产和供应业', en: 'Production and supply of electricity and heat' },
  D45: { zh: '燃气生产和供应业', en: 'Production and supply of gas' },
  D46: { zh: '水的生产和供应业', en: 'Production and supply of water' },
  E47: { zh: '房屋建筑业', en: 'Building construction' },
  E48: { zh: '土木工程建筑业', en: 'Civil engineering' },
  E49: { zh: '建筑安装业', en: 'Building installation' },
  E50: { zh: '建筑装饰、装修和其他建筑业', en: 'Building decoration and other construction' },
  F51: { zh: '批发业', en: 'Wholesale' },
  F52: { zh: '零售业', en: 'Retail' },
  G53: { zh: '铁路运输业', en: 'Railway transport' },
  G54: { zh: '道路运输业', en: 'Road transport' },
  G55: { zh: '水上运输业', en: 'Water transport' },
  G56: { zh: '航空运输业', en: 'Air transport' },
  G57: { zh: '管道运输业', en: 'Pipeline transport' },
  G58: { zh: '多式联运和运输代理业', en: 'Multimodal transport and forwarding' },
  G59: { zh: '装卸搬运和仓储业', en: 'Handling and storage' },
  G60: { zh: '邮政业', en: 'Post' },
  H61: { zh: '住宿业', en: 'Accommodation' },
  H62: { zh: '餐饮业', en: 'Catering' },
  I63: {
    zh: '电信、广播电视和卫星传输服务',
    en: 'Telecommunications, broadcasting and satellite transmission',
  },
  I64: { zh: '互联网和相关服务', en: 'Internet and related services' },
  I65: { zh: '软件和信息技术服务业', en: 'Software and IT services' },
  J66: { zh: '货币金融服务', en: 'Monetary and financial services' },
  J67: { zh: '资本市场服务', en: 'Capital market services' },
  J68: { zh: '保险业', en: 'Insurance' },
  J69: { zh: '其他金融业', en: 'Other finance' },
  K70: { zh: '房地产业', en: 'Real estate' },
  L71: { zh: '租赁业', en: 'Leasing' },
  L72: { zh: '商务服务业', en: 'Business services' },
  M73: { zh: '研究和试验发展', en: 'Research and experimental development' },
  M74: { zh: '专业技术服务业', en: 'Professional technical services' },
  M75: { zh: '科技推广和应用服务业', en: 'Promotion and application of technology' },
  N76: { zh: '水利管理业', en: 'Water conservancy management' },
  N77: { zh: '生态保护和环境治理业', en: 'Ecological protection and environmental treatment' },
  N78: { zh: '公共设施管理业', en: 'Public facilities management' },
  N79: { zh: '土地管理业', en: 'Land management' },
  O80: { zh: '居民服务业', en: 'Resident services' },
  O81: { zh: '机动车、电子产品和日用产品修理业', en: 'Repair of vehicles, electronics and household goods' },
  O82: { zh: '其他服务业', en: 'Other services' },
  P83: { zh: '教育', en: 'Education' },
  Q84: { zh: '卫生', en: 'Health' },
  Q85: { zh: '社会工作', en: 'Social work' },
  R86: { zh: '新闻和出版业', en: 'News and publishing' },
  R87: { zh: '广播、电视、电影和录音制作业', en: 'Broadcasting, television, film and sound recording' },
  R88: { zh: '文化艺术业', en: 'Culture and arts' },
  R89: { zh: '体育', en: 'Sports' },
  R90: { zh: '娱乐业', en: 'Entertainment' },
  S91: { zh: '中国共产党机关', en: 'Organs of the Communist Party of China' },
  S92: { zh: '国家机构', en: 'State organs' },
  S93: { zh: '人民政协、民主党派', en: 'CPPCC and democratic parties' },
  S94: { zh: '社会保障', en: 'Social security' },
  S95: { zh: '群众团体、社会团体和其他成员组织', en: 'Mass, social and other member organisations' },
  S96: { zh: '基层群众自治组织及其他组织', en: 'Grassroots self-governing and other organisations' },
  T97: { zh: '国际组织', en: 'International organisations' },
} as const satisfies Readonly<Record<`${IndustrySection}${number}`, BilingualName>>
export type IndustryId = keyof typeof INDUSTRIES

/** Whether the text is a division of GB/T 4754 with its section letter, such as C34. */
export const isIndustry = (text: string): text is IndustryId => Object.hasOwn(INDUSTRIES, text)

/** All divisions in the order of the standard. */
export const INDUSTRY_IDS: readonly IndustryId[] = Object.keys(INDUSTRIES).filter(isIndustry)

const isSection = (text: string): text is IndustrySection => Object.hasOwn(INDUSTRY_SECTIONS, text)

/** The section a division belongs to: C for C34. */
export function sectionOf(industry: IndustryId): IndustrySection {
  const letter = industry.charAt(0)
  if (!isSection(letter)) throw new RangeError(`no section for ${industry}`)
  return letter
}
