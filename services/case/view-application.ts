import { asc, eq } from 'drizzle-orm'
import { snapshot } from '@/db/schema/application'
import { type ReadItem, readBack } from '@/domain/application/read-back'
import { SECTION_IDS, type SectionId } from '@/domain/application/section'
import { diffSnapshots } from '@/domain/application/snapshot'
import { done, type Outcome } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import { maskPhone } from '@/domain/text'
import type { Ctx } from '../context'
import { type CarriedView, carriedView } from '../renewal/carried'
import { recordRead } from '../security-log'
import { openPart } from './open-case'
import { latestSnapshot, sectionsIn } from './sections'

/** An answer for a reader: private ones are masked until shown on request, `changed` ones differ from the first submission. */
export type ShownItem = ReadItem & {
  isMasked: boolean
  isChanged: boolean
  cycle: 'changed' | 'asked_anew' | null
}

export type ApplicationView = {
  sections: { id: SectionId; items: ShownItem[] }[]
  /** Submission, its hash and when; how many times it was submitted. */
  submission: { seq: number; hash: string; at: Date }
  changes: number
  /** The last cycle a renewal goes on from. */
  cycle: Pick<CarriedView, 'source' | 'renews'> | null
  /** Whether the reader may ask for personal answers, and has. */
  personal: 'none' | 'masked' | 'shown'
  /** Where the names of the scheme's figures stand. */
  settings: Scheme['brandValue']
  questions: Scheme['variants']['questions']
}

const mask = (item: ReadItem): ReadItem =>
  item.value.kind === 'text' && item.fieldId.toLowerCase().includes('phone')
    ? { ...item, value: { ...item.value, text: maskPhone(item.value.text) } }
    : { ...item, value: { kind: 'text', text: '＊＊＊', isLong: false } }

const changedFields = async (
  ctx: { db: Parameters<typeof latestSnapshot>[0] },
  id: string,
): Promise<Set<string>> => {
  const rows = await ctx.db
    .select()
    .from(snapshot)
    .where(eq(snapshot.applicationId, id))
    .orderBy(asc(snapshot.seq))
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last || first.id === last.id) return new Set()
  const newest = await latestSnapshot(ctx.db, id)
  if (!newest) return new Set()
  // Both rows were written by the same effect as `newest`, whose type says what they hold.
  const before = { ...newest, ...first, data: first.data as typeof newest.data }
  return new Set(
    diffSnapshots(before.data, newest.data).flatMap(change =>
      change.kind === 'answer' ? [`${change.sectionId}.${change.fieldId}`] : [],
    ),
  )
}

/**
 * The application as submitted, section by section, for somebody who may read it. Personal answers are masked;
 * `reveal` shows them to the office and leaves a line in the audit log.
 */
export const viewApplication = async (
  ctx: Ctx,
  id: string,
  reveal: boolean,
): Promise<Outcome<ApplicationView | null>> => {
  const opened = await openPart(ctx, id, 'application')
  if (!opened.ok) return opened
  const { db, row, access, scheme } = opened.value
  const frozen = await latestSnapshot(db, row.id)
  if (!frozen) return done(null)
  const mayReveal = access('personal') !== 'none'
  const isShown = mayReveal && reveal
  if (isShown) await recordRead(ctx, 'reveal_personal', 'application', row.id)
  const sections = sectionsIn(frozen.data, mayReveal)
  const changed = await changedFields({ db }, row.id)
  const carried = await carriedView(db, row, sections, ctx.now, mayReveal)
  const against = new Map<string, 'unchanged' | 'changed' | 'asked_anew'>(
    carried?.answers.map(({ sectionId, fieldId, state }) => [`${sectionId}.${fieldId}`, state] as const),
  )
  const cycleOf = (place: string): ShownItem['cycle'] => {
    const state = against.get(place)
    return state === undefined || state === 'unchanged' ? null : state
  }
  return done({
    sections: SECTION_IDS.map(sectionId => ({
      id: sectionId,
      items: readBack(sectionId, sections, scheme.variants.asked)
        .filter(item => mayReveal || !item.isPrivate)
        .map(item => ({
          ...(item.isPrivate && !isShown && item.value.kind !== 'none' ? mask(item) : item),
          isMasked: item.isPrivate && !isShown && item.value.kind !== 'none',
          isChanged: changed.has(`${sectionId}.${item.fieldId}`),
          cycle: cycleOf(`${sectionId}.${item.fieldId}`),
        })),
    })),
    submission: { seq: frozen.seq, hash: frozen.hash, at: frozen.at },
    changes: changed.size,
    cycle: carried ? { source: carried.source, renews: carried.renews } : null,
    settings: scheme.brandValue,
    questions: scheme.variants.questions,
    personal: mayReveal ? (isShown ? 'shown' : 'masked') : 'none',
  })
}
