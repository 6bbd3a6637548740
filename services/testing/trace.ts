import { sql } from 'drizzle-orm'
import { database } from '../database'

const TABLES = [
  'application',
  'assignment',
  'recusal',
  'draw',
  'score_sheet',
  'consensus_item',
  'site_visit',
  'finding',
  'vote',
  'deliberation',
  'case_event',
]

/** All that stands about a case, as one text: the same before and after means that nothing was written. */
export const traceOf = async (applicationId: string): Promise<string> => {
  const parts: string[] = []
  for (const name of TABLES) {
    const table = sql.identifier(name)
    const key = sql.identifier(name === 'application' ? 'id' : 'application_id')
    const found = await database().orm.execute<{ rows: string | null }>(
      sql`select string_agg(t::text, chr(10) order by t::text) as rows from ${table} t where t.${key} = ${applicationId}`,
    )
    parts.push(`${name}: ${found.rows[0]?.rows ?? ''}`)
  }
  return parts.join('\n')
}
