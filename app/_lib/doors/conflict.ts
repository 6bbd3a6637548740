import { AddEnterpriseTie, DismissConflict, RemoveEnterpriseTie } from '@/domain/conflict/input'
import { AnswerWithdrawal, AskWithdrawal } from '@/domain/conflict/withdrawal'
import { answerWithdrawal } from '@/services/conflict/answer-withdrawal'
import { askWithdrawal } from '@/services/conflict/ask-withdrawal'
import { dismissConflict } from '@/services/conflict/dismiss'
import { addEnterpriseTie, removeEnterpriseTie } from '@/services/conflict/keep-ties'
import { door } from '../door'

/** Doors of the conflict finder, by action name. */
export const conflictDoors = {
  'ask-withdrawal': door(AskWithdrawal, askWithdrawal),
  'answer-withdrawal': door(AnswerWithdrawal, answerWithdrawal),
  'dismiss-conflict': door(DismissConflict, dismissConflict),
  'add-enterprise-tie': door(AddEnterpriseTie, addEnterpriseTie),
  'remove-enterprise-tie': door(RemoveEnterpriseTie, removeEnterpriseTie),
}
