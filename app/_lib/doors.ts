import type { ActionName } from '@/domain/policy/table'
import type { Door } from './door'
import { accountDoors } from './doors/account'
import { adminDoors } from './doors/admin'
import { applicantDoors } from './doors/applicant'
import { calibrationDoors } from './doors/calibration'
import { conflictDoors } from './doors/conflict'
import { decisionDoors } from './doors/decision'
import { deskDoors } from './doors/desk'
import { expertDoors } from './doors/expert'

import { expertRecordDoors } from './doors/expert-record'

import { feedbackDoors } from './doors/feedback'

import { measureDoors } from './doors/measure'
import { officeDoors } from './doors/office'
import { publicDoors } from './doors/public'
import { surveillanceDoors } from './doors/surveillance'
import { vaultDoors } from './doors/vault'
import { visitDoors } from './doors/visit'

const ALL = {
  ...accountDoors,
  ...adminDoors,
  ...applicantDoors,
  ...decisionDoors,
  ...deskDoors,
  ...calibrationDoors,
  ...conflictDoors,
  ...expertDoors,
  ...expertRecordDoors,
  ...feedbackDoors,
  ...measureDoors,
  ...officeDoors,
  ...publicDoors,
  ...surveillanceDoors,
  ...vaultDoors,
  ...visitDoors,
}

// Each action of the policy matrix has a door and each door a policy, or this does not compile.
const complete: Record<ActionName, unknown> & Record<Exclude<keyof typeof ALL, ActionName>, never> = ALL
const byName = new Map(Object.entries(complete))

/** The door with that name. Input is parsed by the door's own schema, so its type is unknown here. */
// biome-ignore lint/suspicious/noExplicitAny: doors of different inputs share one map; each parses its own input
export const doorNamed = (name: string): { name: ActionName; door: Door<any, any> } | null => {
  const found = byName.get(name)
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return found ? { name: name as ActionName, door: found as Door<any, any> } : null
}
