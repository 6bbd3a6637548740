import { inArray } from 'drizzle-orm'
import { type VaultFilter, vaultCounts, vaultPage, vaultUses } from '@/db/queries/vault'
import { enterprise } from '@/db/schema/enterprise'
import { addDays, shanghaiDate } from '@/domain/calendar/days'
import type { Details } from '@/domain/evidence/details'
import { SOON_DAYS, type Validity, validityOf } from '@/domain/evidence/validity'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { memberRoles } from '@/domain/people/roles'
import { VAULT_PAGE } from '@/domain/vault/limits'
import type { VaultKind } from '@/domain/vault/records'
import { mayDo } from '../application/own-case'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import type { VaultRow } from './own-vault'

/** An item as lists show it; nothing personal. */
export type VaultLine = {
  id: string
  kind: VaultKind
  evidenceKind: string | null
  title: string
  details: Details
  validity: Validity
  file: { name: string; size: number; mime: string; status: 'pending' | 'clean' | 'rejected' } | null
  /** Applications it is used in. */
  uses: { applicationId: string; reference: string | null; brand: string; kinds: string[] }[]
  version: number
  isArchived: boolean
  isReplaced: boolean
}

export type VaultView = {
  enterprise: { id: string; name: string }
  /** All enterprises of the person. */
  enterprises: { id: string; name: string }[]
  lines: VaultLine[]
  total: number
  page: number
  pages: number
  counts: Awaited<ReturnType<typeof vaultCounts>>
  mayEdit: boolean
}

/** What a person asks of a vault. */
export type VaultQuery = Partial<Pick<VaultFilter, 'kinds' | 'evidenceKind' | 'state'>> & {
  enterpriseId?: string | undefined
  q?: string
  page?: number
}

const patternsOf = (q: string): string[] =>
  q
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, 5)
    .map(word => `%${word.replace(/[%_\\]/g, '\\$&')}%`)

/** A row of a vault as a line of its list. */
export const vaultLine = (
  row: VaultRow,
  today: string,
  uses: Awaited<ReturnType<typeof vaultUses>>,
): VaultLine => {
  const own = new Map<string, VaultLine['uses'][number]>()
  for (const use of uses.filter(({ item }) => item === row.id)) {
    const before = own.get(use.application)
    const { reference, brand } = use
    const kinds = [...new Set([...(before?.kinds ?? []), ...use.kinds])]
    own.set(use.application, { applicationId: use.application, reference, brand, kinds })
  }
  return {
    id: row.id,
    kind: row.kind as VaultKind,
    evidenceKind: row.evidenceKind,
    title: row.title,
    details: row.details,
    validity: validityOf(row.details, { today }),
    file:
      row.fileName && row.fileStatus
        ? { name: row.fileName, size: row.size ?? 0, mime: row.mime ?? '', status: row.fileStatus }
        : null,
    uses: [...own.values()],
    version: row.version,
    isArchived: row.archivedAt !== null,
    isReplaced: row.replacedBy !== null,
  }
}

/** The vault of an enterprise of the person: searched, filtered, one page at a time. Missing to everybody else. */
export const viewVault = async (ctx: Ctx, query: VaultQuery): Promise<Outcome<VaultView>> => {
  const person = personOf(ctx)
  if (!person) return refuse('unauthenticated')
  const ids = [...new Set(person.memberships.map(m => m.enterpriseId))]
  if (ids.length === 0) return refuse('missing')
  const db = database().orm
  const enterprises = await db
    .select({ id: enterprise.id, name: enterprise.name })
    .from(enterprise)
    .where(inArray(enterprise.id, ids))
    .orderBy(enterprise.name)
  const chosen = enterprises.find(one => one.id === (query.enterpriseId ?? enterprises[0]?.id))
  if (!chosen) return refuse('missing')
  const today = shanghaiDate(ctx.now)
  const soon = addDays(today, SOON_DAYS)
  const page = Math.max(1, query.page ?? 1)
  const { kinds = [], evidenceKind = null, state = null } = query
  const filter = {
    enterpriseId: chosen.id,
    today,
    soon,
    patterns: patternsOf(query.q ?? ''),
    kinds,
    evidenceKind,
    state,
  }
  const [{ rows, total }, counts] = await Promise.all([
    vaultPage(db, filter, page, VAULT_PAGE),
    vaultCounts(db, chosen.id, today, soon),
  ])
  const uses = await vaultUses(
    db,
    rows.map(row => row.id),
  )
  return done({
    enterprise: chosen,
    enterprises,
    lines: rows.map(row => vaultLine(row, today, uses)),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / VAULT_PAGE)),
    counts,
    mayEdit: mayDo(memberRoles(ctx.actor, chosen.id), 'edit'),
  })
}
