import type { Db } from '@/db/client'
import { membership } from '@/db/schema/enterprise'
import { expertProfile, person, staffRole } from '@/db/schema/people'
import { areaName, areasOn } from '@/domain/areas'
import type { CalendarDate } from '@/domain/calendar/days'
import { areasUnder } from '@/domain/register/areas-now'
import { FIELD_IDS } from '@/domain/fields'
import type { MemberRole, PersonActor } from '@/domain/people/roles'
import { hashPassword } from '@/services/account/password-hash'
import { newTotpSecret, sealTotp } from '@/services/account/totp'
import { randomToken } from '@/services/crypto'
import { inventedName, ROLE_TITLE, staffSeeds } from './people-data'

/** Somebody of the demonstration, as the planter uses them and as the list of demo accounts shows them. */
export type Persona = {
  key: string
  role: string
  note: string
  name: string
  email: string
  password: string
  totpSecret: string | null
  actor: PersonActor
}

export type People = {
  staff: Map<string, Persona>
  all: Persona[]
  password: string
  passwordHash: string
  count: number
}

const actorOf = (personId: string, name: string, more: Partial<PersonActor>): PersonActor => ({
  kind: 'person',
  personId,
  name,
  sessionId: '',
  roles: [],
  areaIds: [],
  memberships: [],
  ...more,
})

/** Plants the staff: administrator, auditor, officers, committee, inspectors, experts, one district officer an area. */
export const plantStaff = async (db: Db, at: Date, today: CalendarDate): Promise<People> => {
  // One password for all, made anew for every demonstration; nobody outside can know it.
  const password = `Demo-${randomToken(9)}`
  const passwordHash = await hashPassword(password)
  const people: People = { staff: new Map(), all: [], password, passwordHash, count: 0 }
  for (const seed of staffSeeds(areasOn(today).map(a => a.id))) {
    const name = inventedName(people.count++)
    const email = `${seed.key}@staff.demo.example`
    const secret = newTotpSecret()
    const [row] = await db
      .insert(person)
      .values({ email, name, passwordHash, totpSecret: sealTotp(secret), createdAt: at })
      .returning({ id: person.id })
    if (!row) throw new Error('no person')
    await db.insert(staffRole).values({ personId: row.id, role: seed.role, areaId: seed.areaId ?? null, grantedAt: at })
    if (seed.role === 'expert' || seed.role === 'inspector')
      await db.insert(expertProfile).values({
        personId: row.id,
        disciplines: seed.disciplines ?? ['quality'],
        fields: [...FIELD_IDS],
        employer: seed.employer ?? '',
        region: seed.region ?? 'city',
        capacity: 60,
      })
    const area = seed.areaId ? areaName(seed.areaId, 'zh-CN') : ''
    const persona: Persona = {
      key: seed.key,
      role: seed.role,
      note: `${area}${ROLE_TITLE[seed.role]}`,
      name,
      email,
      password,
      totpSecret: secret,
      actor: actorOf(row.id, name, { roles: [seed.role], areaIds: seed.areaId ? areasUnder(seed.areaId, today) : [] }),
    }
    people.staff.set(seed.key, persona)
    people.all.push(persona)
  }
  return people
}

/** Plants a member of an enterprise. Members have no second factor. */
export const plantMember = async (
  db: Db,
  people: People,
  at: Date,
  enterpriseId: string,
  role: MemberRole,
  account: { key: string; note: string } | null,
): Promise<Persona> => {
  const n = people.count++
  const name = inventedName(n)
  const email = account ? `${account.key}@enterprise.demo.example` : `member${n}@enterprise.demo.example`
  const [row] = await db
    .insert(person)
    .values({ email, name, passwordHash: account ? people.passwordHash : null, createdAt: at })
    .returning({ id: person.id })
  if (!row) throw new Error('no person')
  await db.insert(membership).values({ enterpriseId, personId: row.id, role, addedAt: at })
  const persona: Persona = {
    key: account?.key ?? `member${n}`,
    role,
    note: account?.note ?? '',
    name,
    email,
    password: people.password,
    totpSecret: null,
    actor: actorOf(row.id, name, { memberships: [{ enterpriseId, role }] }),
  }
  if (account) people.all.push(persona)
  return persona
}
