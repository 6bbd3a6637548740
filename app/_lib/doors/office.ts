import {
  AddNote,
  AddVeto,
  AssignOfficer,
  BeginCheck,
  CorrectionForm,
  ExtendDue,
  LiftVeto,
  MarkRead,
  RecordCreditCheck,
  SaveFormalPoint,
} from '@/domain/board/office-inputs'
import { MoveCase } from '@/domain/workflow/move-input'
import { addNote } from '@/services/case/add-note'
import { assignOfficer } from '@/services/case/assign-officer'
import { beginCheck } from '@/services/case/begin-check'
import { extendDue } from '@/services/case/extend-due'
import { markRead } from '@/services/case/mark-read'
import { moveCase } from '@/services/case/move'
import { previewCorrection } from '@/services/case/preview-correction'
import { recordCreditCheck } from '@/services/case/record-credit-check'
import { saveFormalPoint } from '@/services/case/save-formal-point'
import { addVeto } from '@/services/veto/add'
import { liftVeto } from '@/services/veto/lift'
import { door } from '../door'

export const officeDoors = {
  'move-case': door(MoveCase, moveCase),
  'preview-correction': door(CorrectionForm, previewCorrection),
  'send-correction': door(CorrectionForm, moveCase),
  'begin-check': door(BeginCheck, beginCheck),
  'save-formal-point': door(SaveFormalPoint, saveFormalPoint),
  'record-credit-check': door(RecordCreditCheck, recordCreditCheck),
  'add-note': door(AddNote, addNote),
  'assign-officer': door(AssignOfficer, assignOfficer),
  'extend-due': door(ExtendDue, extendDue),
  'add-veto': door(AddVeto, addVeto),
  'lift-veto': door(LiftVeto, liftVeto),
  'mark-read': door(MarkRead, markRead),
}
