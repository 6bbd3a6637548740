import { eq } from 'drizzle-orm'
import { schemeVersion } from '@/db/schema/scheme'
import { schemeV1 } from '@/domain/scheme/v1'
import { database } from '../database'
import { publishSchemes } from '../scheme/publish'

/** The scheme of the tests, published if it is not yet. */
export const schemeId = async (): Promise<string> => {
  await publishSchemes([schemeV1])
  const [row] = await database()
    .orm.select({ id: schemeVersion.id })
    .from(schemeVersion)
    .where(eq(schemeVersion.code, schemeV1.code))
  if (!row) throw new Error('no scheme')
  return row.id
}
