import type { CalendarDate } from './calendar/days'
import type { BilingualName } from './fields'

export type AreaKind = 'district' | 'county' | 'autonomous_county' | 'function_zone'
export type AreaRegion = 'metropolitan' | 'northeast' | 'southeast'

/** A county-level unit or function zone of Chongqing for as long as it has existed in this shape. */
export type Area = {
  /** Our own stable id; codes of GB/T 2260 change or are missing. */
  readonly id: string
  readonly name: BilingualName
  /** Short name for tiles and tables. */
  readonly short: BilingualName
  /** GB/T 2260 code, null while none is published. */
  readonly gbCode: string | null
  readonly kind: AreaKind
  /** First day of validity. */
  readonly validFrom: string
  /** First day it is no longer valid, null while it is. */
  readonly validTo: string | null
  /** Id of the area that took over most of it. */
  readonly successor: string | null
  /** Column and row on the 12 × 8 tile map. */
  readonly tile: { readonly x: number; readonly y: number } | null
  readonly region: AreaRegion
}

/** Day on which 江北区 and 渝北区 were abolished and 两江新区 became an administrative district. */
const MAP_CHANGE = '2025-11-06'
/** All older units had this shape by then: the last counties to become districts did so at the end of 2016. */
const BEGINNING = '2017-01-01'
const JOINED_LIANGJIANG = { validTo: MAP_CHANGE, successor: 'liangjiang' }

type Names = readonly [zh: string, en: string]
type Tile = readonly [x: number, y: number] | null
type Change = Partial<Pick<Area, 'validFrom' | 'validTo' | 'successor'>>

const unit = (
  id: string,
  kind: AreaKind,
  gbCode: string | null,
  region: AreaRegion,
  tile: Tile,
  [zh, en]: Names,
  [shortZh, shortEn]: Names,
  change: Change = {},
): Area => ({
  id,
  name: { zh, en },
  short: { zh: shortZh, en: shortEn },
  gbCode,
  kind,
  validFrom: BEGINNING,
  validTo: null,
  successor: null,
  tile: tile && { x: tile[0], y: tile[1] },
  region,
  ...change,
})

const district = (
  id: string,
  code: string,
  region: AreaRegion,
  tile: Tile,
  zh: string,
  en: string,
  change?: Change,
): Area => unit(id, 'district', code, region, tile, [`${zh}区`, `${en} District`], [zh, en], change)

/** A county keeps 县 in its short name only where one character would be left (忠县). */
const county = (id: string, code: string, region: AreaRegion, tile: Tile, zh: string, en: string): Area =>
  unit(id, 'county', code, region, tile, [zh, `${en} County`], [zh.length > 2 ? zh.slice(0, -1) : zh, en])

/** GB/T 2260 units of Chongqing before and after the change of the map, then the function zones without a code. */
export const AREAS: readonly Area[] = [
  district('wanzhou', '500101', 'northeast', [8, 2], '万州', 'Wanzhou'),
  district('fuling', '500102', 'metropolitan', [6, 4], '涪陵', 'Fuling'),
  district('yuzhong', '500103', 'metropolitan', [4, 5], '渝中', 'Yuzhong'),
  district('dadukou', '500104', 'metropolitan', [3, 6], '大渡口', 'Dadukou'),
  district('jiangbei', '500105', 'metropolitan', null, '江北', 'Jiangbei', JOINED_LIANGJIANG),
  district('shapingba', '500106', 'metropolitan', [3, 4], '沙坪坝', 'Shapingba'),
  district('jiulongpo', '500107', 'metropolitan', [3, 5], '九龙坡', 'Jiulongpo'),
  district('nanan', '500108', 'metropolitan', [5, 5], '南岸', "Nan'an"),
  district('beibei', '500109', 'metropolitan', [3, 3], '北碚', 'Beibei'),
  district('qijiang', '500110', 'metropolitan', [4, 7], '綦江', 'Qijiang'),
  district('dazu', '500111', 'metropolitan', [0, 4], '大足', 'Dazu'),
  district('yubei', '500112', 'metropolitan', null, '渝北', 'Yubei', JOINED_LIANGJIANG),
  district('banan', '500113', 'metropolitan', [4, 6], '巴南', 'Banan'),
  district('qianjiang', '500114', 'southeast', [8, 4], '黔江', 'Qianjiang'),
  district('changshou', '500115', 'metropolitan', [5, 4], '长寿', 'Changshou'),
  district('jiangjin', '500116', 'metropolitan', [2, 5], '江津', 'Jiangjin'),
  district('hechuan', '500117', 'metropolitan', [2, 3], '合川', 'Hechuan'),
  district('yongchuan', '500118', 'metropolitan', [1, 5], '永川', 'Yongchuan'),
  district('nanchuan', '500119', 'metropolitan', [5, 6], '南川', 'Nanchuan'),
  district('bishan', '500120', 'metropolitan', [2, 4], '璧山', 'Bishan'),
  district('tongliang', '500151', 'metropolitan', [1, 4], '铜梁', 'Tongliang'),
  district('tongnan', '500152', 'metropolitan', [1, 3], '潼南', 'Tongnan'),
  district('rongchang', '500153', 'metropolitan', [0, 5], '荣昌', 'Rongchang'),
  district('kaizhou', '500154', 'northeast', [9, 1], '开州', 'Kaizhou'),
  district('liangping', '500155', 'northeast', [7, 2], '梁平', 'Liangping'),
  district('wulong', '500156', 'southeast', [6, 5], '武隆', 'Wulong'),
  county('chengkou', '500229', 'northeast', [9, 0], '城口县', 'Chengkou'),
  county('fengdu', '500230', 'northeast', [7, 4], '丰都县', 'Fengdu'),
  county('dianjiang', '500231', 'northeast', [6, 3], '垫江县', 'Dianjiang'),
  county('zhongxian', '500233', 'northeast', [7, 3], '忠县', 'Zhongxian'),
  county('yunyang', '500235', 'northeast', [9, 2], '云阳县', 'Yunyang'),
  county('fengjie', '500236', 'northeast', [10, 2], '奉节县', 'Fengjie'),
  county('wushan', '500237', 'northeast', [11, 2], '巫山县', 'Wushan'),
  county('wuxi', '500238', 'northeast', [10, 1], '巫溪县', 'Wuxi'),
  unit(
    'shizhu',
    'autonomous_county',
    '500240',
    'southeast',
    [8, 3],
    ['石柱土家族自治县', 'Shizhu Tujia Autonomous County'],
    ['石柱', 'Shizhu'],
  ),
  unit(
    'xiushan',
    'autonomous_county',
    '500241',
    'southeast',
    [8, 6],
    ['秀山土家族苗族自治县', 'Xiushan Tujia and Miao Autonomous County'],
    ['秀山', 'Xiushan'],
  ),
  unit(
    'youyang',
    'autonomous_county',
    '500242',
    'southeast',
    [8, 5],
    ['酉阳土家族苗族自治县', 'Youyang Tujia and Miao Autonomous County'],
    ['酉阳', 'Youyang'],
  ),
  unit(
    'pengshui',
    'autonomous_county',
    '500243',
    'southeast',
    [7, 5],
    ['彭水苗族土家族自治县', 'Pengshui Miao and Tujia Autonomous County'],
    ['彭水', 'Pengshui'],
  ),
  unit(
    'liangjiang',
    'district',
    null,
    'metropolitan',
    [4, 4],
    ['两江新区', 'Liangjiang New Area'],
    ['两江', 'Liangjiang'],
    { validFrom: MAP_CHANGE },
  ),
  unit(
    'gaoxin',
    'function_zone',
    null,
    'metropolitan',
    null,
    ['重庆高新区', 'Chongqing High-tech Zone'],
    ['高新区', 'High-tech Zone'],
  ),
  unit(
    'wansheng',
    'function_zone',
    null,
    'metropolitan',
    null,
    ['万盛经开区', 'Wansheng Economic and Technological Development Zone'],
    ['万盛', 'Wansheng'],
  ),
]

const byId = new Map(AREAS.map(area => [area.id, area]))

/** Whether the text is the id of an area, past or present. */
export const isArea = (id: string): boolean => byId.has(id)

/** The area of that id, past or present. */
export const areaOf = (id: string): Area | undefined => byId.get(id)

const isValidOn = (area: Area, date: CalendarDate): boolean =>
  area.validFrom <= date && (area.validTo === null || date < area.validTo)

/** The areas that existed on that day, in the order of GB/T 2260, function zones last. */
export const areasOn = (date: CalendarDate): Area[] => AREAS.filter(area => isValidOn(area, date))

/**
 * The area that an id stands for on that day: itself, or whoever took over from it by then.
 * Undefined for an unknown id and for a day before the area existed.
 */
export function currentAreaOf(id: string, date: CalendarDate): Area | undefined {
  let area = byId.get(id)
  while (area && !isValidOn(area, date)) {
    if (date < area.validFrom || area.successor === null) return undefined
    area = byId.get(area.successor)
  }
  return area
}

/** The full name of an area; an unknown id comes back as it is, so that a page never breaks over one. */
export function areaName(id: string, locale: 'zh-CN' | 'en'): string {
  const name = byId.get(id)?.name
  return (locale === 'en' ? name?.en : name?.zh) ?? id
}
