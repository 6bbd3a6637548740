import {
  and,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Db } from '../client'
import { vaultItem } from '../schema/vault'

type ItemKind = typeof vaultItem.$inferSelect.kind

/** Which items of a vault: words, kinds (none for all), a state of validity, put away or not. */
export type VaultFilter = {
  enterpriseId: string
  today: string
  soon: string
  patterns: readonly string[]
  kinds: readonly ItemKind[]
  /** Kind of evidence the file is. */
  evidenceKind: string | null
  state: 'in_date' | 'soon' | 'expired' | 'pending' | 'archived' | null
}

const inState = ({ state, today, soon }: VaultFilter): SQL | undefined => {
  const { validUntil, fileStatus } = vaultItem
  if (state === 'expired') return lt(validUntil, today)
  if (state === 'soon') return and(gte(validUntil, today), lte(validUntil, soon))
  if (state === 'in_date') return or(isNull(validUntil), gte(validUntil, today))
  return state === 'pending' ? eq(fileStatus, 'pending') : undefined
}

const whereOf = (filter: VaultFilter): SQL | undefined =>
  and(
    eq(vaultItem.enterpriseId, filter.enterpriseId),
    filter.state === 'archived'
      ? or(isNotNull(vaultItem.archivedAt), isNotNull(vaultItem.replacedBy))
      : and(isNull(vaultItem.archivedAt), isNull(vaultItem.replacedBy)),
    ...filter.patterns.map(pattern => like(vaultItem.search, pattern)),
    filter.kinds.length > 0 ? inArray(vaultItem.kind, filter.kinds) : undefined,
    filter.evidenceKind ? eq(vaultItem.evidenceKind, filter.evidenceKind) : undefined,
    inState(filter),
  )

/** Items of a vault, the last changed first; which page and how many there are. */
export const vaultPage = async (db: Db, filter: VaultFilter, page: number, size: number) => {
  const where = whereOf(filter)
  const [rows, [all]] = await Promise.all([
    db
      .select()
      .from(vaultItem)
      .where(where)
      .orderBy(desc(vaultItem.changedAt), vaultItem.id)
      .limit(size)
      .offset((page - 1) * size),
    db.select({ n: count() }).from(vaultItem).where(where),
  ])
  return { rows, total: all?.n ?? 0 }
}

/** How many items lie in each state, for the filter. */
export const vaultCounts = async (db: Db, enterpriseId: string, today: string, soon: string) => {
  const found = await db.execute<{
    all: number
    soon: number
    expired: number
    pending: number
    archived: number
  }>(sql`
    select count(*) filter (where live)::int as all,
      count(*) filter (where live and valid_until between ${today} and ${soon})::int as soon,
      count(*) filter (where live and valid_until < ${today})::int as expired,
      count(*) filter (where live and file_status = 'pending')::int as pending,
      count(*) filter (where not live)::int as archived
    from (select valid_until, file_status, archived_at is null and replaced_by is null as live
      from vault_item where enterprise_id = ${enterpriseId}) i
  `)
  return found.rows[0] ?? { all: 0, soon: 0, expired: 0, pending: 0, archived: 0 }
}

/** Applications of the enterprise an item is used in, by content of its file or as a record, with the kinds it serves. */
export const vaultUses = async (db: Db, itemIds: readonly string[]) => {
  if (itemIds.length === 0) return []
  const ids = sql.join(
    itemIds.map(id => sql`${id}::uuid`),
    sql`, `,
  )
  const found = await db.execute<{
    item: string
    application: string
    reference: string | null
    brand: string
    stage: string
    kinds: string[]
    section: string | null
  }>(sql`
    select i.id as item, a.id as application, a.reference, a.brand_name as brand, a.stage, null as section,
      array_remove(array_agg(distinct k.kind), null) as kinds
    from vault_item i join evidence e on e.sha256 = i.sha256 and e.removed_at is null
      join application a on a.id = e.application_id and a.enterprise_id = i.enterprise_id
      cross join lateral (select e.kind where e.released_at is null
        union all select u.kind from evidence_use u where u.evidence_id = e.id and u.removed_at is null) k
    where i.id in (${ids}) group by i.id, a.id
    union all
    select u.item_id, a.id, a.reference, a.brand_name, a.stage, u.section, '{}'
    from vault_use u join application a on a.id = u.application_id where u.item_id in (${ids})
    order by 2
  `)
  return found.rows
}

/** Hashes of the files of an application that its enterprise keeps in its vault. */
export const keptHashes = async (db: Db, applicationId: string): Promise<Set<string>> => {
  const found = await db.execute<{ sha256: string }>(sql`
    select distinct i.sha256 from application a
      join evidence e on e.application_id = a.id and e.removed_at is null
      join vault_item i on i.enterprise_id = a.enterprise_id and i.sha256 = e.sha256
    where a.id = ${applicationId}
  `)
  return new Set(found.rows.map(row => row.sha256))
}
