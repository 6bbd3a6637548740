import { createHash } from 'node:crypto'
import * as words from './evidence-text'

/** What each kind of evidence is called. */
export const titles = {
  'test-report': '检验检测报告',
  standard: '企业标准文本',
  'officer-appointment': '首席质量官任命书',
  'officer-authority': '首席质量官授权书',
  'officer-training': '首席质量官培训证书',
  'audit-report': '审计报告（摘录）',
  trademark: '商标注册证',
  'quality-system': '质量管理体系认证证书',
  commitment: '承诺书',
} as const

export type EvidenceKind = keyof typeof titles

/** Money of one year in 10,000 yuan (万元). */
export type YearFigures = {
  year: number
  revenue: number
  brandedRevenue: number
  operatingProfit: number
  /** Number of the year's audit report, where a case tells it. */
  report?: string
}

/** What one piece of evidence is about. The same request always gives the same bytes. */
export type EvidenceRequest = {
  kind: EvidenceKind
  seed: string
  enterprise: { name: string; creditCode: string }
  brand: string
  product: string
  models?: readonly string[]
  /** Date of the paper, `YYYY-MM-DD`; for an audit report also the last of its three years unless `years` says. */
  date: string
  field?: words.IndicatorField
  /** What the papers of one case must agree on; the seed fills in what is left out. */
  numbers?: {
    report?: string
    standard?: string
    /** When the standard was issued, when it took effect, and the number of its declaration. */
    issued?: { on: string; inForceOn: string; declaration: string }
    sampling?: '送样' | '抽样'
    officer?: string
    representative?: string
    laboratory?: string
    /** What a laboratory shows on its reports. */
    marks?: { cma?: string; cnas?: string }
    trademark?: { number: string; class: number; until: string }
    appointment?: { number: string; until?: string }
    training?: { number: string; body: string; from: string; hours: number }
    certificate?: {
      number: string
      body: string
      until: string
      system: keyof typeof words.managementSystems
    }
    auditor?: string
    indicators?: readonly words.Indicator[]
    years?: readonly YearFigures[]
  }
}

type Chance = { int(low: number, high: number): number; pick<T>(list: readonly T[]): T; person(): string }

// Each draw hashes the seed and a counter, so a paper does not change when another one is added.
function chanceOf(seed: string): Chance {
  let draws = 0
  const next = () => createHash('sha256').update(`${seed}/${draws++}`).digest().readUInt32BE(0) / 2 ** 32
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const found = list[int(0, list.length - 1)]
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }
  return { int, pick, person: () => pick(words.surnames) + pick(words.givenNames) }
}

function moved(date: string, { years = 0, days = 0 }: { years?: number; days?: number }): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCFullYear(at.getUTCFullYear() + years)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

const yearOf = (date: string) => Number(date.slice(0, 4))

function uncertainty(measured: string | null): string {
  const value = Number(measured)
  return measured === null || Number.isNaN(value)
    ? '—'
    : `${Number((Math.abs(value) * 0.018).toPrecision(2))}`
}

function indicatorsOf({ numbers, field = 'machinery' }: EvidenceRequest) {
  return (numbers?.indicators ?? words.indicatorSets[field]).map(each => ({
    ...each,
    measured: each.measured ?? '未检',
    verdict: each.measured === null ? '—' : '合格',
    uncertainty: uncertainty(each.measured),
  }))
}

function yearsOf({ numbers, date }: EvidenceRequest, chance: Chance): readonly YearFigures[] {
  if (numbers?.years) return numbers.years
  const first = chance.int(9_000, 60_000)
  return [0, 1, 2].map(at => {
    const revenue = Math.round(first * (1 + 0.11 * at))
    return {
      year: yearOf(date) - 3 + at,
      revenue,
      brandedRevenue: Math.round(revenue * 0.82),
      operatingProfit: Math.round(revenue * 0.13),
    }
  })
}

// The lines of a statement follow from three figures so that every sum on the page is right.
function statement(year: YearFigures) {
  const { revenue, brandedRevenue, operatingProfit } = year
  const share = (part: number) => Math.round(revenue * part)
  const costs = {
    surcharge: share(0.007),
    selling: share(0.062),
    administration: share(0.055),
    research: share(0.046),
    finance: share(0.008),
  }
  const spent = Object.values(costs).reduce((sum, each) => sum + each, 0)
  const tax = Math.max(0, Math.round(operatingProfit * 0.15))
  const assets = { current: share(0.72), fixed: share(0.41), intangible: share(0.09) }
  const total = assets.current + assets.fixed + assets.intangible
  const liabilities = Math.round(total * 0.38)
  return {
    year: year.year,
    revenue,
    branded: brandedRevenue,
    unbranded: revenue - brandedRevenue,
    cost: revenue - spent - operatingProfit,
    ...costs,
    advertising: share(0.021),
    operating: operatingProfit,
    tax,
    net: operatingProfit - tax,
    ...assets,
    assets: total,
    liabilities,
    equity: total - liabilities,
    warranty: share(0.003),
  }
}

type Numbered = { number: string }

// Papers of one case share the seed, so the officer and the legal representative are the same on all of them.
function sharedFacts({ seed, numbers, date }: EvidenceRequest) {
  const chance = chanceOf(`${seed}/shared`)
  const representative = numbers?.representative ?? chance.person()
  const drawn = chance.person()
  const officer = numbers?.officer ?? (drawn === representative ? chance.person() : drawn)
  const code = `Q/${Array.from({ length: 4 }, () => chance.pick([...'CQYSLJXD'])).join('')}`
  const standard =
    numbers?.standard ?? `${code} ${String(chance.int(1, 20)).padStart(3, '0')}—${yearOf(date) - 1}`
  return { representative, officer, standard, national: `GB/T ${chance.int(30_000, 39_999)}—2018` }
}

/** The letter and the name of a standard's kind, read off its number. */
const classOf = (number: string): { letter: string; name: string } =>
  number.startsWith('T/')
    ? { letter: 'T', name: '团体标准' }
    : number.startsWith('DB')
      ? { letter: 'DB', name: '地方标准' }
      : { letter: 'Q', name: '企业标准' }

/** The words and figures of one paper, ready for its template. */
export function evidenceData(request: EvidenceRequest): Numbered & Record<string, unknown> {
  const { kind, seed, enterprise, brand, product, date, numbers, models = ['标准型'] } = request
  const chance = chanceOf(`${seed}/${kind}`)
  const shared = sharedFacts(request)
  const year = yearOf(date)
  const serial = (digits: number) => String(chance.int(1, 10 ** digits - 1)).padStart(digits, '0')
  const common = { enterprise, brand, product, models, date, ...shared }
  const three = [chance.person(), chance.person(), chance.person()]
  const make: Record<EvidenceKind, () => Numbered & Record<string, unknown>> = {
    'test-report': () => {
      const indicators = indicatorsOf(request)
      const untested = indicators.filter(each => each.verdict === '—').map(each => each.name)
      return {
        number: request.numbers?.report ?? `CJ-${year}-${serial(5)}`,
        model: models.join('、'),
        marks: {
          cma: numbers?.marks?.cma ? `证书编号 ${numbers.marks.cma}` : '（演示）',
          cnas: numbers?.marks?.cnas ? `证书编号 ${numbers.marks.cnas}` : numbers?.marks ? '' : '（演示）',
        },
        category: '委托检验',
        lab: request.numbers?.laboratory ?? chance.pick(words.laboratories),
        notices: words.reportNotices,
        sampling: request.numbers?.sampling ?? '送样',
        sample: `S${date.slice(2, 4)}${date.slice(5, 7)}${serial(2)}-01、-02`,
        received: moved(date, { days: -26 }),
        temperature: '20～23',
        humidity: '45～58',
        method: shared.national,
        instruments: [
          {
            name: '精密测量系统',
            number: `YQ-${serial(4)}`,
            accuracy: '0.02 级',
            until: moved(date, { days: 210 }),
          },
          {
            name: '数据采集仪',
            number: `YQ-${serial(4)}`,
            accuracy: '0.1 级',
            until: moved(date, { days: 160 }),
          },
          {
            name: '环境试验箱',
            number: `YQ-${serial(4)}`,
            accuracy: '±0.5 ℃',
            until: moved(date, { days: 95 }),
          },
        ],
        indicators,
        untested:
          untested.length > 0 ? `${untested.join('、')}受试验周期限制，本次未检。` : '全部项目均已检验。',
        people: three,
      }
    },
    standard: () => ({
      number: shared.standard,
      class: classOf(shared.standard),
      date: numbers?.issued?.on ?? date,
      effective: numbers?.issued?.inForceOn ?? moved(date, { days: 30 }),
      declaration: numbers?.issued?.declaration ?? `${year}-Y${serial(6)}`,
      cited: [
        'GB/T 191 包装储运图示标志',
        'GB/T 2828.1 计数抽样检验程序 第1部分',
        `${shared.national} ${product}通用技术条件`,
      ],
      method: shared.national,
      indicators: indicatorsOf(request),
    }),
    'officer-appointment': () => ({
      number: numbers?.appointment?.number ?? `质任〔${year}〕${chance.int(1, 40)}号`,
      until: numbers?.appointment?.until ?? moved(date, { years: 3, days: -1 }),
      duties: words.officerDuties,
    }),
    'officer-authority': () => ({
      number: `质授〔${year}〕${chance.int(1, 40)}号`,
      until: moved(date, { years: 3, days: -1 }),
      powers: words.officerPowers,
      budget: `${chance.int(12, 25) / 10}%`,
    }),
    'officer-training': () => {
      const hoursEach = words.trainingHours[numbers?.training?.hours ?? 40]
      const courses = words.trainingCourses.map((each, i) => ({
        ...each,
        hours: String(hoursEach?.[i] ?? each.hours),
        score: String(chance.int(84, 98)),
      }))
      const hours = courses.reduce((sum, each) => sum + Number(each.hours), 0)
      const total = courses.reduce((sum, each) => sum + Number(each.score), 0)
      return {
        number: numbers?.training?.number ?? `SZG-${year}-${serial(4)}`,
        from: numbers?.training?.from ?? moved(date, { days: -4 }),
        hours: String(hours),
        score: (total / courses.length).toFixed(1),
        courses,
        trainer: numbers?.training?.body ?? chance.pick(words.trainers),
      }
    },
    'audit-report': () => ({
      number: numbers?.years?.at(-1)?.report ?? `衡审字〔${year}〕第 ${serial(4)} 号`,
      auditor: numbers?.auditor ?? chance.pick(words.auditors),
      reports: (numbers?.years ?? []).flatMap(({ year: of, report }) =>
        report ? [{ year: of, report }] : [],
      ),
      people: three.slice(0, 2),
      years: yearsOf(request, chance).map(statement),
    }),
    trademark: () => ({
      number: numbers?.trademark?.number ?? serial(8),
      class: String(numbers?.trademark?.class ?? chance.int(1, 34)),
      goods: product,
      until: numbers?.trademark?.until ?? moved(date, { years: 10, days: -1 }),
    }),
    'quality-system': () => ({
      number: numbers?.certificate?.number ?? `Y${serial(3)}${String(year).slice(2)}Q${serial(4)}R1M`,
      body: numbers?.certificate?.body ?? chance.pick(words.certifiers),
      system: words.managementSystems[numbers?.certificate?.system ?? 'iso9001'],
      first: moved(date, { years: -3 }),
      until: numbers?.certificate?.until ?? moved(date, { years: 3, days: -1 }),
      surveyed: moved(date, { days: -372 }),
    }),
    commitment: () => ({ number: `承诺书 ${year}-${serial(4)}`, promises: words.promises }),
  }
  return { ...common, ...make[kind]() }
}
