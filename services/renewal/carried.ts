import { asc, desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application, evidence, snapshot } from '@/db/schema/application'
import { carriedSection } from '@/db/schema/vault'
import { labelKey } from '@/domain/application/read-back'
import type { SectionDrafts } from '@/domain/application/sections'
import { kindsOf } from '@/domain/application/served'
import type { Snapshot } from '@/domain/application/snapshot'
import { shanghaiDate } from '@/domain/calendar/days'
import { effectiveDetails } from '@/domain/evidence/prefill'
import { validityOf } from '@/domain/evidence/validity'
import { type CarriedAnswer, carriedAnswers, type Earlier } from '@/domain/renewal/carried'
import { applicationWord } from '../application/asked-words'
import type { CaseRow } from '../case/load'
import { sectionsIn } from '../case/sections'
import { schemeOf } from '../scheme/load'

/** What a case took over from the one before it, and what became of it. */
export type CarriedView = {
  /** The case it goes on from. */
  source: { id: string; reference: string | null; submittedOn: string }
  /** The certificate it renews, if it is a renewal. */
  renews: string | null
  answers: CarriedAnswer[]
  confirmed: string[]
  /** Files of the last submission that had expired and are to be replaced. */
  expired: { name: string; kinds: string[]; until: string }[]
}

const CHAIN = 5

type Step = { id: string; reference: string | null; data: Snapshot; at: Date }

const chainOf = async (db: Db, first: string): Promise<Step[]> => {
  const steps: Step[] = []
  let next: string | null = first
  while (next && steps.length < CHAIN) {
    const [row] = await db
      .select({
        of: application.renewalOf,
        reference: application.reference,
        data: snapshot.data,
        at: snapshot.at,
      })
      .from(application)
      .innerJoin(snapshot, eq(snapshot.applicationId, application.id))
      .where(eq(application.id, next))
      .orderBy(desc(snapshot.seq))
      .limit(1)
    if (!row) break
    // Only freeze-snapshot writes this column, and the database refuses any change to it.
    steps.push({ id: next, reference: row.reference, data: row.data as Snapshot, at: row.at })
    next = row.of
  }
  return steps
}

const expiredIn = (data: Snapshot, today: string): CarriedView['expired'] =>
  effectiveDetails(
    data.files.map(file => ({
      name: file.name,
      kinds: kindsOf(file),
      details: { values: file.details ?? {} },
    })),
    sectionsIn(data),
  ).flatMap(({ name, kinds, effective }) => {
    const validity = validityOf(effective.values, { today })
    return validity.state === 'expired' ? [{ name, kinds, until: validity.until }] : []
  })

/** How a case that goes on from an earlier one differs from its last submission; null for one that doesn't. */
export const carriedView = async (
  db: Db,
  row: CaseRow,
  sections: SectionDrafts,
  now: Date,
  withPersonal: boolean,
): Promise<CarriedView | null> => {
  if (!row.renewalOf) return null
  const [scheme, steps, confirmed, files] = await Promise.all([
    schemeOf(db, row.schemeVersionId),
    chainOf(db, row.renewalOf),
    db
      .select({ section: carriedSection.section })
      .from(carriedSection)
      .where(eq(carriedSection.applicationId, row.id))
      .orderBy(asc(carriedSection.section)),
    db.select({ sha256: evidence.sha256 }).from(evidence).where(eq(evidence.applicationId, row.id)),
  ])
  const [source] = steps
  if (!source) return null
  const earlier = steps.map(
    ({ data, at }): Earlier => ({
      at: shanghaiDate(at),
      sections: sectionsIn(data, withPersonal),
      questions: data.sections,
    }),
  )
  const here = new Set(files.map(file => file.sha256))
  const gone = { ...source.data, files: source.data.files.filter(file => !here.has(file.sha256)) }
  return {
    source: { id: source.id, reference: source.reference, submittedOn: shanghaiDate(source.at) },
    renews: row.renews,
    answers: carriedAnswers(sections, earlier, scheme.variants.asked, (sectionId, fieldId) =>
      applicationWord('zh-CN', labelKey(sectionId, fieldId)),
    ),
    confirmed: confirmed.map(({ section }) => section),
    expired: expiredIn(gone, shanghaiDate(now)),
  }
}
