import { addMonths } from '../application/dates'

/** What a list rests on by default: a public basis, how long an entry is shown, who keeps it. */
export type VetoList = {
  /** Suggested legal basis, for the officer to check and complete with the clause. */
  basis: string
  /** Months an entry holds unless the decision says otherwise. */
  months: number
  /** Who publishes it. */
  source: string
}

/**
 * The lists whose entries veto an application while they are in force. Only statutory lists and decisions may stand
 * here: no sanction without a cited basis, and every one ends.
 */
export const VETO_LIST_TABLE = {
  blacklist: {
    basis: '《中华人民共和国产品质量法》第十七条；《质量强国建设纲要》质量信用监管',
    months: 36,
    source: '市场监管部门质量信用公示',
  },
  dishonest: {
    basis: '《市场监督管理严重违法失信名单管理办法》（市场监管总局令第44号）',
    months: 36,
    source: '国家企业信用信息公示系统',
  },
  abnormal: {
    basis: '《企业信息公示暂行条例》第十七条、第十八条',
    months: 36,
    source: '国家企业信用信息公示系统',
  },
  sampling: {
    basis:
      '《产品质量监督抽查管理暂行办法》（市场监管总局令第18号）；《中华人民共和国产品质量法》第十五条、第十七条',
    months: 36,
    source: '产品质量监督抽查结果公告',
  },
  penalty: {
    basis: '《中华人民共和国产品质量法》第五章；《市场监督管理行政处罚信息公示规定》（市场监管总局令第45号）',
    months: 36,
    source: '国家企业信用信息公示系统',
  },
  accident: {
    basis: '《生产安全事故报告和调查处理条例》（国务院令第493号）；《中华人民共和国安全生产法》',
    months: 36,
    source: '事故调查报告公告',
  },
  other: { basis: '', months: 12, source: '' },
} as const satisfies Record<string, VetoList>

export type VetoListId = keyof typeof VETO_LIST_TABLE

export const VETO_LISTS = Object.keys(VETO_LIST_TABLE) as [VetoListId, ...VetoListId[]]

export const isVetoList = (text: string): text is VetoListId => Object.hasOwn(VETO_LIST_TABLE, text)

/** The last day an entry of a list holds when its decision names none: the list's months from the decision on. */
export const defaultExpiry = (list: VetoListId, decidedOn: string): string =>
  addMonths(decidedOn, VETO_LIST_TABLE[list].months)
