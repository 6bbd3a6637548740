import { sql } from 'drizzle-orm'
import type { Stage } from '@/domain/workflow/types'
import { database } from '@/services/database'
import { assigned, type PlantedCase, type PlantedPerson, staffWith } from './planted'

type Role = 'officer' | 'district' | 'expert' | 'inspector' | 'committee' | 'chair' | 'admin'

/** Everybody who could be recused, with a stage at which they are closest to a case, and whether they see it there. */
export const ROLES: readonly { role: Role; stage: Stage; seesIt: boolean }[] = [
  { role: 'officer', stage: 'expert_review', seesIt: true },
  { role: 'district', stage: 'district_check', seesIt: true },
  { role: 'expert', stage: 'expert_review', seesIt: true },
  { role: 'inspector', stage: 'site_visit', seesIt: true },
  { role: 'committee', stage: 'deliberation', seesIt: true },
  { role: 'chair', stage: 'deliberation', seesIt: true },
  // An administrator has no case at all; a tie must not give one away either.
  { role: 'admin', stage: 'expert_review', seesIt: false },
]

/** Somebody in that role who has to do with the case. */
export const personFor = async (role: Role, subject: PlantedCase): Promise<PlantedPerson> => {
  if (role === 'expert' || role === 'inspector') return assigned(role, subject.id, true)
  return staffWith(role, role === 'district' ? { areaId: subject.areaId } : {})
}

/** Recuses a person from a case, or lifts it again. */
export const setRecused = (person: PlantedPerson, subject: PlantedCase, isRecused: boolean) =>
  database().orm.execute(
    isRecused
      ? sql`insert into recusal (person_id, enterprise_id, ground, at) values (${person.id}, ${subject.enterpriseId}, '围栏', now())`
      : sql`update recusal set lifted_at = now() where person_id = ${person.id} and ground = '围栏' and lifted_at is null`,
  )
