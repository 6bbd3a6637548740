import { eq } from 'drizzle-orm'
import { schemeVersion } from '@/db/schema/scheme'
import { parseScheme } from '@/domain/scheme/schema'
import { schemeV1 } from '@/domain/scheme/v1'
import { database } from '../database'
import { publishSchemes } from '../scheme/publish'

/** The first version without limits of open cases: a file of tests may have as many as it needs. */
export const roomyScheme = parseScheme({ ...schemeV1, wipLimits: {}, wipPerOfficer: undefined })

/** The scheme of the tests, published if it is not yet. */
export const schemeId = async (): Promise<string> => {
  await publishSchemes([roomyScheme])
  const [row] = await database()
    .orm.select({ id: schemeVersion.id })
    .from(schemeVersion)
    .where(eq(schemeVersion.code, schemeV1.code))
  if (!row) throw new Error('no scheme')
  return row.id
}
