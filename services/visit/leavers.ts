import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { person } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'

const LEFT = ['declined', 'recused', 'replaced'] as const

/** An inspector who is no longer on a visit; what they wrote and signed there bears the pseudonym. */
export type Leaver = {
  personId: string
  name: string
  alias: string
  status: (typeof LEFT)[number]
  because: string
}

/** Who left the visit of a case, in the order of their pseudonyms. */
export const leaversOf = async (db: Db, applicationId: string): Promise<Leaver[]> => {
  const rows = await db
    .select({
      personId: assignment.personId,
      name: person.name,
      alias: assignment.alias,
      status: assignment.status,
      because: assignment.because,
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(
      and(
        eq(assignment.applicationId, applicationId),
        eq(assignment.role, 'inspector'),
        inArray(assignment.status, [...LEFT]),
      ),
    )
    .orderBy(asc(assignment.alias))
  return rows.flatMap(row => {
    const status = LEFT.find(each => each === row.status)
    return status ? [{ ...row, status }] : []
  })
}
