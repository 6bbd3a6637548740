import { AddEnterpriseTie, DismissConflict, RemoveEnterpriseTie } from '@/domain/conflict/input'
import { dismissConflict } from '@/services/conflict/dismiss'
import { addEnterpriseTie, removeEnterpriseTie } from '@/services/conflict/keep-ties'
import { door } from '../door'

/** Doors of the conflict finder, by action name. */
export const conflictDoors = {
  'dismiss-conflict': door(DismissConflict, dismissConflict),
  'add-enterprise-tie': door(AddEnterpriseTie, addEnterpriseTie),
  'remove-enterprise-tie': door(RemoveEnterpriseTie, removeEnterpriseTie),
}
