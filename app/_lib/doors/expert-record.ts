import { SaveExpertProfile } from '@/domain/account/staff'
import {
  AddExpertTraining,
  AnswerExpertProposal,
  EndSuspension,
  ProposeExpertChange,
  RemoveExpertTie,
  RemoveExpertTraining,
  SaveExpertTie,
  SetExpertTerm,
  SuspendExpert,
} from '@/domain/expert/record/input'
import { answerExpertProposal, proposeExpertChange } from '@/services/expert-record/proposals'
import { endSuspension, setExpertTerm, suspendExpert } from '@/services/expert-record/term'
import { removeExpertTie, saveExpertTie } from '@/services/expert-record/ties'
import { addExpertTraining, removeExpertTraining } from '@/services/expert-record/training'
import { saveExpertProfile } from '@/services/people/expert-profile'
import { door } from '../door'

/** Doors of the expert register, by action name. */
export const expertRecordDoors = {
  'save-expert-profile': door(SaveExpertProfile, saveExpertProfile),
  'set-expert-term': door(SetExpertTerm, setExpertTerm),
  'suspend-expert': door(SuspendExpert, suspendExpert),
  'end-suspension': door(EndSuspension, endSuspension),
  'save-expert-tie': door(SaveExpertTie, saveExpertTie),
  'remove-expert-tie': door(RemoveExpertTie, removeExpertTie),
  'add-expert-training': door(AddExpertTraining, addExpertTraining),
  'remove-expert-training': door(RemoveExpertTraining, removeExpertTraining),
  'answer-expert-proposal': door(AnswerExpertProposal, answerExpertProposal),
  'propose-expert-change': door(ProposeExpertChange, proposeExpertChange),
}
