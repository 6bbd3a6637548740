import { enterprise, membership } from '@/db/schema/enterprise'
import { expertProfile, expertTie, expertTraining } from '@/db/schema/expert'
import { person, staffRole } from '@/db/schema/people'
import { registryEntry } from '@/db/schema/register-facts'
import { setting } from '@/db/schema/scheme'
import type { MemberRole, StaffRole } from '@/domain/people/roles'
import { database } from '../database'
import { env } from '../env'

// Rows that a demonstration begins with; cases are never inserted, they are walked through the services.
const demo = () => {
  if (env().mode !== 'demo') throw new Error('only a demonstration is planted')
  return database().orm
}

const only = <T>(rows: T[]): T => {
  const [row] = rows
  if (!row) throw new Error('nothing was inserted')
  return row
}

export type NewPerson = {
  email: string
  name: string
  passwordHash: string | null
  totpSecret: Buffer | null
  at: Date
}

const insertPerson = async ({ at, ...values }: NewPerson): Promise<string> =>
  only(
    await demo()
      .insert(person)
      .values({ ...values, createdAt: at })
      .returning({ id: person.id }),
  ).id

type Profile = {
  disciplines: string[]
  fields: string[]
  employer: string
  region: string
  termFrom: string
  termTo: string
}

/** A member of staff with one role; experts and inspectors come with their entry in the register and their trainings. */
export const insertStaff = async (
  who: NewPerson,
  role: StaffRole,
  areaId: string | null,
  profile: Profile | null,
  trainedOn: readonly string[] = [],
): Promise<string> => {
  const id = await insertPerson(who)
  await demo().insert(staffRole).values({ personId: id, role, areaId, grantedAt: who.at })
  if (profile)
    await demo()
      .insert(expertProfile)
      .values({ personId: id, ...profile, capacity: 60 })
  if (trainedOn.length > 0)
    await demo()
      .insert(expertTraining)
      .values(
        trainedOn.map(onDay => ({
          personId: id,
          title: '品质认定评审规则与案例培训',
          hours: 16,
          onDay,
          evidence: `结业证书 ZQPX-${onDay.slice(0, 4)}`,
          addedAt: who.at,
        })),
      )
  return id
}

/** A member of an enterprise. */
export const insertMember = async (
  who: NewPerson,
  enterpriseId: string,
  role: MemberRole,
): Promise<string> => {
  const id = await insertPerson(who)
  await demo().insert(membership).values({ enterpriseId, personId: id, role, addedAt: who.at })
  return id
}

/** An enterprise. */
export const insertEnterprise = async (values: typeof enterprise.$inferInsert): Promise<string> =>
  only(await demo().insert(enterprise).values(values).returning({ id: enterprise.id })).id

/** A past tie between a person and an enterprise, so that a draw has a conflict to find. */
export const insertTie = async (tie: typeof expertTie.$inferInsert): Promise<void> => {
  await demo().insert(expertTie).values(tie)
}

/** Remembers who can be signed in to by one click. */
export const insertPersonas = async (
  personas: { email: string; role: string; name: string; note: string }[],
  at: Date,
): Promise<void> => {
  await demo()
    .insert(setting)
    .values({ key: 'demo_personas', value: personas, at })
    .onConflictDoUpdate({ target: setting.key, set: { value: personas, at } })
}

/** What the register of a demonstration says of an enterprise. */
export const insertRegistryEntry = async (entry: typeof registryEntry.$inferInsert): Promise<void> => {
  await demo().insert(registryEntry).values(entry).onConflictDoNothing()
}
