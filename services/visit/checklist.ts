import { and, asc, desc, eq } from 'drizzle-orm'
import { createTranslator } from 'next-intl'
import type { Db } from '@/db/client'
import { stands } from '@/db/queries/standing'
import { caseEvent, correction, correctionItem } from '@/db/schema/application'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { countsByKind, kindsOf } from '@/domain/application/served'
import type { Scheme } from '@/domain/scheme/schema'
import { type Claim, claimsOf } from '@/domain/visit/claims'
import { type Locale, messagesFor } from '@/domain/words/messages'
import { latestSnapshot, sectionsIn } from '../case/sections'

const districtReason = async (db: Db, applicationId: string): Promise<string | null> => {
  const [event] = await db
    .select({ kind: caseEvent.kind, data: caseEvent.data })
    .from(caseEvent)
    .where(
      and(eq(caseEvent.applicationId, applicationId), eq(caseEvent.fromStage, 'district_check'), stands()),
    )
    .orderBy(desc(caseEvent.seq))
    .limit(1)
  return event?.kind === 'not_recommend' && typeof event.data.reason === 'string' ? event.data.reason : null
}

/** What the checklist of a case consists of, from its frozen answers and files and from what others left open. */
export const claimsOfCase = async (db: Db, applicationId: string, scheme: Scheme): Promise<Claim[]> => {
  const frozen = await latestSnapshot(db, applicationId)
  if (!frozen) return []
  const [reason, corrected] = await Promise.all([
    districtReason(db, applicationId),
    db
      .select({ seq: correctionItem.seq, reason: correctionItem.reason })
      .from(correctionItem)
      .innerJoin(correction, eq(correction.id, correctionItem.correctionId))
      .where(eq(correction.applicationId, applicationId))
      .orderBy(asc(correction.round), asc(correctionItem.seq)),
  ])
  const kinds = countsByKind(frozen.data.files.map(file => ({ kinds: kindsOf(file) })))
  return claimsOf(
    sectionsIn(frozen.data),
    {
      evidence: Object.entries(kinds).map(([kind, files]) => ({ kind, files })),
      districtReason: reason,
      corrected: corrected.map((item, at) => ({ seq: at + 1, reason: item.reason })),
    },
    scheme,
  )
}

const kindName = (kind: string | number | undefined, locale: Locale): string =>
  typeof kind === 'string' && isEvidenceKind(kind)
    ? EVIDENCE_KINDS[kind].name[locale === 'en' ? 'en' : 'zh']
    : String(kind ?? '')

/** A claim as a sentence; the record itself is kept in Chinese. */
export const claimText = (claim: Claim, locale: Locale): string => {
  const messages = { claim: messagesFor(locale).visit.claim }
  const t = createTranslator<typeof messages, 'claim'>({ locale, messages, namespace: 'claim' })
  const { kind } = claim.values
  return t(claim.key, kind === undefined ? claim.values : { ...claim.values, kind: kindName(kind, locale) })
}
