import { parseCreditCode } from '../../credit-code'
import { normaliseText, toHalfWidth } from '../../text'
import { readDay } from '../../veto/day'
import { isSameTie, MOST_TIES, type SaidTie, type TieFacts } from './tie-moves'

export type TieFault = { code: string; given: string }

const MOST_LINE = 120
const MOST_ENTRY = 600

const DAY = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{4}\.\d{1,2}\.\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日?|\d{8}`
const NOW = '至今|迄今|今|now|present'
const PERIODS = [
  String.raw`[自从]?(?<from>${DAY})\s*(?:起|(?:[–—~～至到-]+|to)\s*(?<to>${DAY}|${NOW})?)`,
  String.raw`(?:[–—~～至到]+|\bto\b)\s*(?<until>${DAY}|${NOW})`,
]
const PARTS = {
  detail:
    /(?:[【[［]\s*(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^"【】[\]［］]*))\s*[】\]］]|[(（]?(?:持股|占股)?(?:比例)?[:：]?\s*(?<![\d.])(?<share>\d+(?:\.\d+)?[%％])[)）]?)$/,
  period: new RegExp(String.raw`(?<![\d/.-])[(（]?\s*(?:${PERIODS.join('|')})\s*[)）]?$`, 'i'),
  code: /(?:[(（](?=(?:[^\d)）]*\d){6})(?<code>[0-9A-Z\s]{8,24})[)）]|(?<=\s)(?<bare>[0-9A-Z]{18}))$/i,
} as const
type Part = keyof typeof PARTS
const PART_NAMES = ['detail', 'period', 'code'] as const satisfies readonly Part[]

/** A year at the end of a name is half a period; standards have years of their own. */
const HALF_PERIOD = String.raw`(?:19|20)\d{2}(?:\s*[年./-]\s*\d{0,2}\s*[月./-]?\s*\d{0,2}\s*日?)?\s*(?:起|[–—~～至到-].*)?\s*[)）]?$`
const HALF = new RegExp(String.raw`(?<!\d)${HALF_PERIOD}`)
const HALF_OF_STANDARD = new RegExp(String.raw`(?<![A-Za-z/\d–—-]\s*)${HALF_PERIOD}`)

/** What a name does not hold unless it is in quotes: a code or bracket left over, and commas, which part no entries. */
const LEFT_OVER = /\d{6}[0-9A-Z]{7,}|[,，、:：|(（]$|^[^(（]*[)）]/i
const COMMA = /[，、。|]/

/** A part at the end of a text; full-width digits and marks count as their half-width ones, but in a detail. */
const ends = (part: Part, text: string): RegExpExecArray | null =>
  PARTS[part].exec(part === 'detail' ? text : toHalfWidth(text))

const isOdd = (kind: TieFacts['kind'], name: string): boolean =>
  LEFT_OVER.test(name) ||
  (kind !== 'standard' && COMMA.test(name)) ||
  name.split(/[(（]/).length !== name.split(/[)）]/).length ||
  PART_NAMES.some(part => ends(part, name))

const isNow = (text: string): boolean => new RegExp(`^(?:${NOW})$`, 'i').test(text)
const unquoted = (text: string): string => text.replaceAll('""', '"')
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Takes the parts off the end of an entry, in whatever order they stand, each once. */
const peel = (line: string): { rest: string; parts: Map<Part, Record<string, string | undefined>> } => {
  const parts = new Map<Part, Record<string, string | undefined>>()
  let rest = line
  for (;;) {
    const name = PART_NAMES.find(each => !parts.has(each) && ends(each, rest))
    const found = name && ends(name, rest)
    if (!name || !found) return { rest, parts }
    parts.set(name, found.groups ?? {})
    rest = rest.slice(0, found.index).trimEnd()
  }
}

type Read = { tie: SaidTie } | { code: string }

const dayOr = (text: string | undefined): string | null | undefined =>
  !text || isNow(text) ? null : readDay(text)

const readEntry = (kind: TieFacts['kind'], line: string): Read => {
  if (line.length > MOST_ENTRY) return { code: 'too_long' }
  const named = /^"((?:[^"]|"")*)"/.exec(line)
  const { rest, parts } = peel(named ? line.slice(named[0].length) : line)
  if (named ? rest.trim() !== '' : isOdd(kind, rest)) return { code: 'tie_form' }
  if (!named && (kind === 'standard' ? HALF_OF_STANDARD : HALF).test(toHalfWidth(rest)))
    return { code: 'tie_period' }
  const organisation = (named ? unquoted(named[1] ?? '') : rest).trim()
  if (!/[\p{L}\p{N}]/u.test(organisation)) return { code: 'tie_name' }
  const given = parts.get('code')
  const code = given ? parseCreditCode(given.code ?? given.bare ?? '') : null
  if (code && !code.ok) return { code: `credit_code_${code.reason}` }
  const { from, to, until: last } = parts.get('period') ?? {}
  const [since, until] = [dayOr(from), dayOr(to ?? last)]
  if (since === undefined || until === undefined) return { code: 'day' }
  if (since && until && until < since) return { code: 'tie_order' }
  const { quoted: inQuotes, plain, share } = parts.get('detail') ?? {}
  const detail = (inQuotes === undefined ? (plain ?? share ?? '') : unquoted(inQuotes)).trim()
  if (Math.max(organisation.length, detail.length) > MOST_LINE) return { code: 'too_long' }
  return { tie: { organisation, creditCode: code?.code ?? null, since, until, detail } }
}

/** The entries of a cell: what stands between semicolons or line ends, but for those inside quotes. */
const entriesOf = (cell: string): string[] =>
  normaliseText(cell)
    .split('"')
    .map((piece, i) => (i % 2 === 0 ? piece.replace(/[;；\n]/g, '\0') : piece))
    .join('"')
    .split('\0')
    .map(entry => entry.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

/**
 * Reads a cell that names the ties of a kind: `name (credit code) from–to [detail]`, each part but the name left out as
 * one likes, several entries with semicolons or line ends between. A name in "straight quotes" is taken as it stands.
 */
export function readTies(kind: TieFacts['kind'], cell: string): { ties: SaidTie[]; faults: TieFault[] } {
  const entries = entriesOf(cell)
  if (entries.length > MOST_TIES) return { ties: [], faults: [{ code: 'too_many_ties', given: '' }] }
  const ties: SaidTie[] = []
  const faults: TieFault[] = []
  for (const given of entries) {
    const read = readEntry(kind, given)
    if ('tie' in read) ties.push(read.tie)
    else faults.push({ code: read.code, given })
  }
  return { ties, faults }
}

const written = (name: string, { creditCode, since, until, detail }: SaidTie): string =>
  [
    creditCode ? `${name}（${creditCode}）` : name,
    since || until ? `${since ?? ''}–${until ?? ''}` : '',
    detail && `【${/["[\]［］【】;；]/.test(detail) ? quoted(detail) : detail}】`,
  ]
    .filter(Boolean)
    .join(' ')

/** One tie as a cell says it; its name in quotes where it would be read as something else. */
export const printTie = (tie: TieFacts): string => {
  const plain = written(tie.organisation, tie)
  const { ties } = readTies(tie.kind, plain)
  const isPlain = ties.length === 1 && ties.every(read => isSameTie({ kind: tie.kind, ...read }, tie))
  return isPlain && !tie.organisation.includes('"') ? plain : written(quoted(tie.organisation), tie)
}

/** Ties of one kind as the cell that says them: what is read from it is these again. */
export const printTies = (ties: readonly TieFacts[]): string => ties.map(printTie).join('；')
