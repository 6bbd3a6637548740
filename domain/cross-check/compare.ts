import type { SectionDrafts } from '../application/sections'
import { addDays, asDate, type CalendarDate } from '../calendar/days'
import { expectEnterprise } from './expect-enterprise'
import { expectGovernance } from './expect-governance'
import { expectStandards } from './expect-standards'
import type { Expectation } from './expectation'
import type { Sought } from './find'
import type { PageIndex } from './page-index'
import type { FileState, Finding, FindingStatus } from './result'

/** A file as it is compared: the kinds it serves, and its pages when they could be read. */
export type ComparedFile = {
  evidenceId: string
  kinds: readonly string[]
  state: FileState
  isCut: boolean
  /** Pages among others that are pictures without text. */
  scanned: number
  pages: readonly PageIndex[]
}

/** Everything the evidence of an application should show, by its answers. */
export const expectationsOf = (sections: SectionDrafts): Expectation[] => [
  ...expectEnterprise(sections),
  ...expectStandards(sections),
  ...expectGovernance(sections),
]

/** Days before the end of its validity from which a document is said to end soon: a certification takes about as long. */
const SOON_DAYS = 120

type Seen = { sought: Sought; file: ComparedFile }

const RANK: Record<Sought['status'], number> = { found: 2, differs: 1, not_found: 0 }

/** The best that any of the files says: found in one is found. */
const best = (expected: Expectation, files: readonly ComparedFile[]): Seen | null => {
  let found: Seen | null = null
  for (const file of files) {
    const sought = expected.seek(file.pages)
    if (!found || RANK[sought.status] > RANK[found.sought.status]) found = { sought, file }
    if (sought.status === 'found') break
  }
  return found
}

/**
 * The other files of one document that say something else. A row's value is not asked of the files of other rows, and a
 * file that says nothing of it is no contradiction.
 */
const contradicting = (expected: Expectation, seen: Seen, files: readonly ComparedFile[]): Seen[] => {
  const isOfRow = /\.\d+\./.test(expected.field)
  if (seen.sought.status !== 'found' || expected.isSoft || (isOfRow && expected.group === '')) return []
  return files.flatMap(file => {
    if (file === seen.file) return []
    const sought = expected.seek(file.pages)
    return sought.status === 'differs' ? [{ sought, file }] : []
  })
}

const validity = (status: FindingStatus, until: string | undefined, today: CalendarDate): FindingStatus => {
  if (!until || !/^\d{4}-\d{2}-\d{2}$/.test(until)) return status
  if (until < today) return 'expired'
  return status === 'found' && until < addDays(today, SOON_DAYS) ? 'expiring' : status
}

const findingOf = (expected: Expectation, seen: Seen, isWhole: boolean, today: CalendarDate): Finding => {
  const { kind, section, field, about, isPersonal, isValidity, declared } = expected
  const { sought, file } = seen
  const said = sought.status === 'differs' ? sought.said : null
  const plain: FindingStatus = sought.status === 'not_found' && !isWhole ? 'unsure' : sought.status
  const until = sought.status === 'found' ? declared : (said ?? undefined)
  const status = isValidity && sought.status !== 'not_found' ? validity(plain, until, today) : plain
  return {
    key: `${kind}/${section}.${field}`,
    kind,
    section,
    field,
    about: isPersonal ? '' : about.slice(0, 120),
    status,
    declared: isPersonal ? null : declared.slice(0, 200),
    said: isPersonal || said === null ? null : said.slice(0, 200),
    evidenceId: file.evidenceId,
    page: sought.status === 'not_found' ? null : sought.page,
    box: sought.status === 'not_found' ? null : sought.box,
    isPersonal,
  }
}

/**
 * The files in which the values of a group are looked for: those that show its anchor, else those no other group owns.
 * None when every file is another's: then only the anchor is missing, and nothing else can be said.
 */
function filesOf(
  group: readonly Expectation[],
  files: readonly ComparedFile[],
  anchors: readonly Expectation[],
): readonly ComparedFile[] {
  const anchor = group.find(each => each.isAnchor)
  if (!anchor) return files
  const shows = (expected: Expectation, file: ComparedFile) => expected.seek(file.pages).status === 'found'
  const own = files.filter(file => shows(anchor, file))
  if (own.length > 0) return own
  return files.filter(file => !anchors.some(other => other !== anchor && shows(other, file)))
}

/**
 * Compares what is declared with the files of one kind that should show it. A scan, a picture or a file nobody has read
 * says nothing and never passes for found.
 *
 * @param expected of one kind of evidence, with the files that serve it
 * @param today YYYY-MM-DD, for documents that have ended
 */
export function compareKind(
  expected: readonly Expectation[],
  serving: readonly ComparedFile[],
  today: string,
): Finding[] {
  const readable = serving.filter(file => file.state === 'compared')
  if (readable.length === 0) return []
  const isWhole = serving.every(file => file.state === 'compared' && !file.isCut && file.scanned === 0)
  const anchors = expected.filter(each => each.isAnchor)
  const groups = new Map<string, Expectation[]>()
  for (const each of expected) groups.set(each.group, [...(groups.get(each.group) ?? []), each])
  return [...groups.values()].flatMap(group => {
    const own = filesOf(group, readable, anchors)
    const [first] = readable
    return group.flatMap(each => {
      const absent: Seen | null =
        each.isAnchor && first ? { sought: { status: 'not_found' }, file: first } : null
      const seen = own.length > 0 ? best(each, own) : absent
      if (!seen || (each.isSoft && seen.sought.status !== 'found')) return []
      const finding = findingOf(each, seen, isWhole, asDate(today))
      const others = contradicting(each, seen, own).map(other => {
        const said = findingOf(each, other, isWhole, asDate(today))
        return { ...said, key: `${said.key}@${other.file.evidenceId}` }
      })
      return [finding, ...others]
    })
  })
}
