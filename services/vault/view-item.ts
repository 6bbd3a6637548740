import { asc, eq } from 'drizzle-orm'
import { vaultUses } from '@/db/queries/vault'
import { person } from '@/db/schema/people'
import { vaultVersion } from '@/db/schema/vault'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import { memberRoles } from '@/domain/people/roles'
import { mayDo } from '../application/own-case'
import type { Ctx } from '../context'
import { database } from '../database'
import { ownItem } from './own-vault'
import { type VaultLine, vaultLine } from './view-vault'
import { contentOf } from './write'

export type VaultItemView = {
  enterpriseId: string
  line: VaultLine
  /** Answers of a record; personal ones are there for members of the enterprise, who typed them. */
  data: Record<string, unknown>
  versions: { version: number; title: string; by: string; at: string }[]
  replacedBy: string | null
  mayEdit: boolean
}

/** One item of a vault with its versions and where it is used. */
export const viewVaultItem = async (ctx: Ctx, id: string): Promise<Outcome<VaultItemView>> => {
  const db = database().orm
  const item = await ownItem(db, ctx, id)
  if (!item.ok) return item
  const row = item.value
  const [uses, versions] = await Promise.all([
    vaultUses(db, [row.id]),
    db
      .select({
        version: vaultVersion.version,
        title: vaultVersion.title,
        at: vaultVersion.at,
        by: person.name,
      })
      .from(vaultVersion)
      .leftJoin(person, eq(person.id, vaultVersion.by))
      .where(eq(vaultVersion.itemId, row.id))
      .orderBy(asc(vaultVersion.version))
      .limit(100),
  ])
  return done({
    enterpriseId: row.enterpriseId,
    line: vaultLine(row, shanghaiDate(ctx.now), uses),
    data: contentOf(row).data,
    versions: versions.map(({ by, at, ...rest }) => ({ ...rest, by: by ?? '', at: at.toISOString() })),
    replacedBy: row.replacedBy,
    mayEdit: mayDo(memberRoles(ctx.actor, row.enterpriseId), 'edit'),
  })
}
