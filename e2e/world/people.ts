import { addMonths } from '@/domain/application/dates'
import { areaName, areasOn } from '@/domain/areas'
import { type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { FIELD_IDS } from '@/domain/fields'
import type { MemberRole, PersonActor } from '@/domain/people/roles'
import { areasUnder } from '@/domain/register/areas-now'
import { hashPassword } from '@/services/account/password-hash'
import { newTotpSecret, sealTotp } from '@/services/account/totp'
import { randomToken } from '@/services/crypto'
import { insertMember, insertStaff } from '@/services/seed/insert'
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
export const plantStaff = async (at: Date, today: CalendarDate): Promise<People> => {
  // One password for all, made anew for every demonstration; nobody outside can know it.
  const password = `Demo-${randomToken(9)}`
  const passwordHash = await hashPassword(password)
  const people: People = { staff: new Map(), all: [], password, passwordHash, count: 0 }
  const first = shanghaiDate(at)
  // Once a year, from the beginning until today.
  const trainedOn = Array.from({ length: 10 }, (_, year) => addMonths(first, year * 12)).filter(
    on => on <= today,
  )
  for (const seed of staffSeeds(areasOn(today).map(a => a.id))) {
    const name = inventedName(people.count++)
    const email = `${seed.key}@staff.demo.example`
    const secret = newTotpSecret()
    const isRegistered = seed.role === 'expert' || seed.role === 'inspector'
    const personId = await insertStaff(
      { email, name, passwordHash, totpSecret: sealTotp(secret), at },
      seed.role,
      seed.areaId ?? null,
      isRegistered
        ? {
            disciplines: seed.disciplines ?? ['quality'],
            fields: [...FIELD_IDS],
            employer: seed.employer ?? '',
            region: seed.region ?? 'city',
            termFrom: first,
            termTo: addMonths(today, 18),
          }
        : null,
      isRegistered ? trainedOn : [],
    )
    const area = seed.areaId ? areaName(seed.areaId, 'zh-CN') : ''
    const persona: Persona = {
      key: seed.key,
      role: seed.role,
      note: `${area}${ROLE_TITLE[seed.role]}`,
      name,
      email,
      password,
      totpSecret: secret,
      actor: actorOf(personId, name, {
        roles: [seed.role],
        areaIds: seed.areaId ? areasUnder(seed.areaId, today) : [],
      }),
    }
    people.staff.set(seed.key, persona)
    people.all.push(persona)
  }
  return people
}

/** Plants a member of an enterprise. Members have no second factor. */
export const plantMember = async (
  people: People,
  at: Date,
  enterpriseId: string,
  role: MemberRole,
  account: { key: string; note: string } | null,
): Promise<Persona> => {
  const n = people.count++
  const name = inventedName(n)
  const email = account ? `${account.key}@enterprise.demo.example` : `member${n}@enterprise.demo.example`
  const personId = await insertMember(
    { email, name, passwordHash: account ? people.passwordHash : null, totpSecret: null, at },
    enterpriseId,
    role,
  )
  const persona: Persona = {
    key: account?.key ?? `member${n}`,
    role,
    note: account?.note ?? '',
    name,
    email,
    password: people.password,
    totpSecret: null,
    actor: actorOf(personId, name, { memberships: [{ enterpriseId, role }] }),
  }
  if (account) people.all.push(persona)
  return persona
}
