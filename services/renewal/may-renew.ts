import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application } from '@/db/schema/application'
import { certificate } from '@/db/schema/certificate'
import { type RenewalWindow, renewalWindow } from '@/domain/renewal/window'
import type { Scheme } from '@/domain/scheme/schema'
import { STAGE_TABLE } from '@/domain/workflow/table'
import type { CaseRow } from '../case/load'

/** What can be begun from a case: the renewal of its certificate, a new attempt from old answers, or nothing yet. */
export type Again =
  | { kind: 'renewal'; number: string; window: RenewalWindow }
  | { kind: 'again' }
  | { kind: 'early'; window: RenewalWindow }
  | { kind: 'none' }

/** Whether and as what a case can be taken up again on a day. */
export const mayTakeUp = async (db: Db, row: CaseRow, scheme: Scheme, today: string): Promise<Again> => {
  const [held] = await db.select().from(certificate).where(eq(certificate.applicationId, row.id))
  if (held?.status === 'valid') {
    const window = renewalWindow(held.validUntil, scheme.certificate, today)
    if (window.state === 'open') return { kind: 'renewal', number: held.number, window }
    return window.state === 'early' ? { kind: 'early', window } : { kind: 'again' }
  }
  if (held) return held.status === 'suspended' ? { kind: 'none' } : { kind: 'again' }
  return STAGE_TABLE[row.stage].isEnd && row.submittedAt !== null ? { kind: 'again' } : { kind: 'none' }
}

const RUNNING = [
  'draft',
  'formal_check',
  'correction',
  'district_check',
  'expert_review',
  'site_visit',
  'deliberation',
  'public_notice',
]

/** The application that already goes on from this case and has not ended, if there is one. */
export const successorOf = async (db: Db, applicationId: string): Promise<{ id: string } | null> => {
  const [row] = await db
    .select({ id: application.id })
    .from(application)
    .where(and(eq(application.renewalOf, applicationId), inArray(application.stage, RUNNING)))
    .orderBy(desc(application.createdAt))
    .limit(1)
  return row ?? null
}
