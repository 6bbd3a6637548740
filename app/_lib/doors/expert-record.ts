import { SaveExpertProfile } from '@/domain/account/staff'
import { ImportExperts, PreviewExperts, UndoExpertImport } from '@/domain/expert/record/import'
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
import { PreviewSeats, TakeSeats } from '@/domain/expert/seats/sheet'
import { limitPreviews } from '@/services/application/preview-indicators'
import { previewSeats } from '@/services/expert/seat-table/preview'
import { takeSeats } from '@/services/expert/seat-table/take'
import { importExperts } from '@/services/expert-record/import/import'
import { previewExperts } from '@/services/expert-record/import/preview'
import { undoExpertImport } from '@/services/expert-record/import/undo'
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
  'preview-experts': door(PreviewExperts, previewExperts, limitPreviews),
  'import-experts': door(ImportExperts, importExperts),
  'undo-expert-import': door(UndoExpertImport, undoExpertImport),
  'preview-seats': door(PreviewSeats, previewSeats, limitPreviews),
  'take-seats': door(TakeSeats, takeSeats),
  'propose-expert-change': door(ProposeExpertChange, proposeExpertChange),
}
