import { randomUUID } from 'node:crypto'
import { enterprise, membership } from '@/db/schema/enterprise'
import { person, staffRole } from '@/db/schema/people'
import { makeCreditCode } from '@/domain/credit-code'
import { done } from '@/domain/outcome'
import type { MemberRole, PersonActor, StaffRole } from '@/domain/people/roles'
import { hashPassword } from '../account/password-hash'
import { newTotpSecret, sealTotp } from '../account/totp'
import type { Ctx } from '../context'
import { database } from '../database'
import { startSession } from '../session/start'
import { withTx } from '../tx'

/** A Monday morning on which everything in these tests happens. */
export const NOW = new Date('2026-11-23T02:00:00Z')
/** A password that passes every rule. */
export const PASSWORD = '江声入夜 lamp 47'

let count = 0
const next = (): number => {
  count += 1
  return count
}

/** A context of the public, from an address of its own unless one is given. */
export const publicCtx = (more: Partial<Ctx> = {}): Ctx => ({
  now: NOW,
  actor: { kind: 'anonymous' },
  requestId: randomUUID(),
  address: `192.0.2.${next()}`,
  locale: 'zh-CN',
  ...more,
})

/** Adds a person with password, and second factor unless told otherwise. */
export const addPerson = async (
  more: { roles?: StaffRole[]; areaId?: string; password?: string | null; secret?: string | null } = {},
) => {
  count += 1
  const email = `person${count}-${randomUUID().slice(0, 8)}@example.cn`
  const secret = more.secret === undefined ? (more.roles ? newTotpSecret() : null) : more.secret
  const [row] = await database()
    .orm.insert(person)
    .values({
      email,
      name: `某人${count}`,
      passwordHash: more.password === null ? null : await hashPassword(more.password ?? PASSWORD),
      totpSecret: secret ? sealTotp(secret) : null,
      createdAt: NOW,
    })
    .returning()
  if (!row) throw new Error('no person')
  for (const role of more.roles ?? [])
    await database()
      .orm.insert(staffRole)
      .values({ personId: row.id, role, areaId: more.areaId ?? null, grantedAt: NOW })
  return { ...row, secret: secret ?? '', roles: more.roles ?? [] }
}

/** Adds an enterprise with members. */
export const addEnterprise = async (members: { personId: string; role: MemberRole }[]) => {
  count += 1
  const [row] = await database()
    .orm.insert(enterprise)
    .values({
      creditCode: makeCreditCode('91500000', 1000 + count),
      name: `重庆甲乙${count}有限公司`,
      areaId: 'yuzhong',
      createdAt: NOW,
    })
    .returning()
  if (!row) throw new Error('no enterprise')
  for (const { personId, role } of members)
    await database().orm.insert(membership).values({ enterpriseId: row.id, personId, role, addedAt: NOW })
  return row
}

/** A context in which that person acts, with a session opened for it; strong unless told otherwise. */
export const actingAs = async (
  who: { id: string; name: string; roles?: StaffRole[] },
  more: { memberships?: PersonActor['memberships']; strongAt?: Date | null; now?: Date } = {},
): Promise<Ctx & { actor: PersonActor }> => {
  const ctx = publicCtx({ now: more.now ?? NOW })
  const strongAt = more.strongAt === undefined ? ctx.now : more.strongAt
  const opened = await withTx(ctx, async tx =>
    done(await startSession(tx, ctx, who.id, { state: 'active', strongAt })),
  )
  if (!opened.ok) throw new Error('no session')
  return {
    ...ctx,
    actor: {
      kind: 'person',
      personId: who.id,
      name: who.name,
      sessionId: opened.value,
      roles: who.roles ?? [],
      areaIds: [],
      memberships: more.memberships ?? [],
    },
  }
}
