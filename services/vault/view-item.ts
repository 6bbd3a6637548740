import { asc, eq } from 'drizzle-orm'
import { vaultUses } from '@/db/queries/vault'
import { person } from '@/db/schema/people'
import { vaultVersion } from '@/db/schema/vault'
import { isIdNumber, maskAnswers } from '@/domain/application/masked'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome } from '@/domain/outcome'
import { memberRoles } from '@/domain/people/roles'
import { mayDo } from '../application/own-case'
import type { Ctx } from '../context'
import { database } from '../database'
import { recordRead } from '../security-log'
import { ownItem } from './own-vault'
import { type VaultLine, vaultLine } from './view-vault'
import { contentOf } from './write'

export type VaultItemView = {
  enterpriseId: string
  line: VaultLine
  /** Answers of a record, as its members typed them; numbers of identity documents masked until they are asked for. */
  data: Record<string, unknown>
  personal: 'none' | 'masked' | 'shown'
  versions: { version: number; title: string; by: string; at: string }[]
  replacedBy: string | null
  mayEdit: boolean
}

/**
 * One item of a vault with its versions and where it is used. `reveal` shows numbers of identity documents to whoever
 * may edit, and leaves a line in the audit log.
 */
export const viewVaultItem = async (
  ctx: Ctx,
  id: string,
  reveal = false,
): Promise<Outcome<VaultItemView>> => {
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
  const { data } = contentOf(row)
  const mayEdit = mayDo(memberRoles(ctx.actor, row.enterpriseId), 'edit')
  const isPersonal = Object.keys(data).some(isIdNumber)
  const isShown = isPersonal && reveal && mayEdit
  if (isShown) await recordRead(ctx, 'reveal_personal', 'vault', row.id)
  return done({
    enterpriseId: row.enterpriseId,
    line: vaultLine(row, shanghaiDate(ctx.now), uses),
    data: isShown ? data : maskAnswers(data),
    personal: isPersonal ? (isShown ? 'shown' : 'masked') : 'none',
    versions: versions.map(({ by, at, ...rest }) => ({ ...rest, by: by ?? '', at: at.toISOString() })),
    replacedBy: row.replacedBy,
    mayEdit,
  })
}
