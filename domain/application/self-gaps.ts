import { CLAIM_PARTS } from '../expert/claims'
import type { Scheme } from '../scheme/schema'
import { expertPoints, type Level, type PillarId, type RubricItem } from '../scheme/schema-rubric'
import type { Text } from '../scheme/text'
import type { ComputedPoints } from '../scoring/computed'
import { levelOf, pointsRange } from '../scoring/points'
import { brandValueInput } from './computations'
import { type EvidenceKindId, evidenceDue, isEvidenceKind } from './evidence-kinds'
import { type ItemFact, itemFacts } from './item-facts'
import { comparableRows } from './proven'
import type { SectionId } from './section'
import type { SectionDrafts } from './sections'
import { kindsFor, type SelfEntry } from './self-score'
import type { Status, Task } from './status'

/** The next level of an item: its lowest points, how many are lacking, and what it asks for. */
export type NextLevel = { level: Level; from: number; lacking: number; text: Text | null }

/** A place of the form an item is judged on, and how far it is filled. */
export type Place = { sectionId: SectionId; partId: string; status: Status; open: number }

/** A kind of evidence that proves an item: relied on, due, and how many files lie there. */
export type Proof = {
  kind: EvidenceKindId
  isRelied: boolean
  isDue: boolean
  files: number
}

/** One item of the self-score with what is missing for its next level. */
export type SelfLine = {
  item: RubricItem
  pillarId: PillarId
  entry: SelfEntry | null
  /** What the system works out; null when the item has no computed part or its data are not there yet. */
  computed: ComputedPoints | null
  /** What the answers say of an item people score. */
  facts: ItemFact[]
  /** A computed part that cannot be worked out yet. */
  lacksData: boolean
  /** Own and computed points together; null while one of them is open. */
  total: number | null
  /** Level of the experts' part, or of the whole item when it is computed. */
  level: Level | null
  next: NextLevel | null
  places: Place[]
  proofs: Proof[]
}

/** A pillar's sum against its floor; items still open count nothing and are counted. */
export type SelfPillar = {
  id: PillarId
  title: Text
  max: number
  floor: number
  total: number
  open: number
  meets: boolean
}

export type SelfSheet = {
  lines: SelfLine[]
  pillars: SelfPillar[]
  total: number
  max: number
  needed: number
  open: number
  meets: boolean
}

type Facts = {
  scheme: Scheme
  sections: SectionDrafts
  entries: Readonly<Record<string, SelfEntry>>
  computed: Readonly<Record<string, ComputedPoints>>
  tasks: readonly Task[]
  /** Number of usable files by kind of evidence. */
  files: Readonly<Record<string, number>>
  /** YYYY-MM-DD, for the age of reports. */
  today: string
}

const tidy = (points: number): number => Math.round(points * 10) / 10

/** Whether the answers a computed part is worked out from are there. */
const hasData = (item: RubricItem, sections: SectionDrafts, scheme: Scheme): boolean => {
  if (item.kind === 'scored') return true
  const last = sections.quality_results?.years?.at(-1)
  return {
    indicator_table: comparableRows(sections).length > 0,
    quality_results: last?.firstPassYield !== undefined && last.complaintsPerTenThousand !== undefined,
    brand_value: brandValueInput(sections, scheme) !== undefined,
  }[item.computedBy]
}

const nextOf = (item: RubricItem, points: number, max: number, scheme: Scheme): NextLevel | null => {
  const above = scheme.levels
    .filter(band => band.level > levelOf(points, max, scheme.levels))
    .sort((a, b) => a.level - b.level)[0]
  const range = above && pointsRange(above.level, max, scheme.levels, scheme.scoring.pointStep)
  if (!above || !range) return null
  const text = item.kind === 'computed' ? null : item.descriptors.find(one => one.level === above.level)?.text
  return { level: above.level, from: range.min, lacking: tidy(range.min - points), text: text ?? null }
}

const placesOf = (item: RubricItem, tasks: readonly Task[]): Place[] =>
  (CLAIM_PARTS[item.code] ?? []).flatMap(({ section, parts }) =>
    tasks
      .filter(({ sectionId, part }) => sectionId === section && parts.includes(part.id))
      .map(({ sectionId, part, progress }) => ({
        sectionId,
        partId: part.id,
        status: progress.status,
        open: progress.missing + progress.errors,
      })),
  )

const lineOf = (item: RubricItem, pillarId: PillarId, due: ReadonlySet<string>, facts: Facts): SelfLine => {
  const { scheme, sections, entries, files } = facts
  const entry = item.kind === 'computed' ? null : (entries[item.code] ?? null)
  const isReady = hasData(item, sections, scheme)
  const computed = (isReady && facts.computed[item.id]) || null
  const own = item.kind === 'computed' ? (computed?.points ?? null) : (entry?.points ?? null)
  const max = item.kind === 'computed' ? item.points : expertPoints(item)
  const rest = item.kind === 'part' ? (computed?.points ?? null) : 0
  return {
    item,
    pillarId,
    entry,
    computed,
    facts: itemFacts(item, scheme, sections, facts.today),
    lacksData: !isReady,
    total: own === null || rest === null ? null : tidy(own + rest),
    level: own === null ? null : levelOf(own, max, scheme.levels),
    next: own === null ? null : nextOf(item, own, max, scheme),
    places: placesOf(item, facts.tasks),
    proofs: kindsFor(scheme, item)
      .filter(isEvidenceKind)
      .map(kind => ({
        kind,
        isRelied: entry?.kinds.includes(kind) ?? false,
        isDue: due.has(kind),
        files: files[kind] ?? 0,
      })),
  }
}

/**
 * The self-score of an application item by item, on the rubric of its own scheme version: sums against the floors and the
 * threshold the panel is held to, and for each item what the next level asks for.
 */
export function selfSheet(facts: Facts): SelfSheet {
  const { scheme, sections } = facts
  const due = new Set<string>(evidenceDue(scheme.evidence, sections))
  const lines = scheme.pillars.flatMap(pillar =>
    pillar.items.map(item => lineOf(item, pillar.id, due, facts)),
  )
  const pillars = scheme.pillars.map((pillar): SelfPillar => {
    const own = lines.filter(line => line.pillarId === pillar.id)
    const total = tidy(own.reduce((sum, line) => sum + (line.total ?? 0), 0))
    const floor = tidy((pillar.points * scheme.thresholds.pillarPercent) / 100)
    return {
      id: pillar.id,
      title: pillar.shortTitle,
      max: pillar.points,
      floor,
      total,
      open: own.filter(line => line.total === null).length,
      meets: total >= floor,
    }
  })
  const total = tidy(pillars.reduce((sum, pillar) => sum + pillar.total, 0))
  return {
    lines,
    pillars,
    total,
    max: scheme.totalPoints,
    needed: scheme.thresholds.total,
    open: pillars.reduce((sum, pillar) => sum + pillar.open, 0),
    meets: total >= scheme.thresholds.total && pillars.every(pillar => pillar.meets),
  }
}
