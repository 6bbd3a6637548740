import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application } from '@/db/schema/application'
import { sectionLease } from '@/db/schema/collaboration'
import { membership } from '@/db/schema/enterprise'
import { person, session } from '@/db/schema/people'
import type { Tx } from '../tx'
import { WRITERS } from './own-case'

/** A section somebody fills, with the name of who does. */
export type HeldSection = typeof sectionLease.$inferSelect & { name: string }

/**
 * The sections of an application that somebody holds: whoever may no longer write for the enterprise, or has signed
 * out, holds nothing. Idle ones are still there; `leaseState` judges them.
 */
export const readLeases = async (db: Db, applicationId: string, section?: string): Promise<HeldSection[]> => {
  const rows = await db
    .select({ lease: sectionLease, name: person.name })
    .from(sectionLease)
    .innerJoin(person, eq(person.id, sectionLease.personId))
    .innerJoin(application, eq(application.id, sectionLease.applicationId))
    .leftJoin(session, eq(session.id, sectionLease.sessionId))
    .where(
      and(
        eq(sectionLease.applicationId, applicationId),
        section ? eq(sectionLease.section, section) : undefined,
        sql`${session.revokedAt} is null`,
        sql`exists (select 1 from ${membership} where ${membership.personId} = ${sectionLease.personId}
          and ${membership.enterpriseId} = ${application.enterpriseId} and ${membership.removedAt} is null
          and ${inArray(membership.role, [...WRITERS])})`,
      ),
    )
  return rows.map(({ lease, name }) => ({ ...lease, name }))
}

/** Frees what a person holds in the applications of an enterprise they no longer write for. */
export const dropLeases = async (tx: Tx, enterpriseId: string, personId: string): Promise<void> => {
  await tx.db
    .delete(sectionLease)
    .where(
      and(
        eq(sectionLease.personId, personId),
        sql`${sectionLease.applicationId} in (select id from ${application} where ${application.enterpriseId} = ${enterpriseId})`,
      ),
    )
}
