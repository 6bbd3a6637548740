import { OpenBulk, RunBulk, StopBulk, UndoBulk } from '@/domain/board/bulk'
import { FlagCorrection, RefuseExtension } from '@/domain/board/correction-inputs'
import { WatchCase } from '@/domain/board/live'
import {
  AddNote,
  AddVeto,
  AssignOfficer,
  BeginCheck,
  CorrectionForm,
  ExtendDue,
  ExtendMany,
  LiftVeto,
  MarkRead,
  RecordCreditCheck,
  SaveFormalPoint,
} from '@/domain/board/office-inputs'
import { ImportRegistry, PreviewRegistry, UndoRegistryImport } from '@/domain/registry/deeds'
import {
  EnterVeto,
  ImportVetoes,
  LiftVetoEntry,
  PreviewVetoes,
  UndoVetoImport,
  WithdrawVeto,
} from '@/domain/veto/deeds'
import { MoveCase } from '@/domain/workflow/move-input'
import { UndoMove } from '@/domain/workflow/undo'
import { limitPreviews } from '@/services/application/preview-indicators'
import { openBulk } from '@/services/bulk/open'
import { runBulk } from '@/services/bulk/run'
import { stopBulk } from '@/services/bulk/stop'
import { undoBulk } from '@/services/bulk/undo'
import { addNote } from '@/services/case/add-note'
import { assignOfficer } from '@/services/case/assign-officer'
import { beginCheck } from '@/services/case/begin-check'
import { extendDue } from '@/services/case/extend-due'
import { extendMany } from '@/services/case/extend-many'
import { flagCorrection } from '@/services/case/flag-correction'
import { markRead } from '@/services/case/mark-read'
import { moveCase } from '@/services/case/move'
import { previewCorrection } from '@/services/case/preview-correction'
import { recordCreditCheck } from '@/services/case/record-credit-check'
import { refuseExtension } from '@/services/case/refuse-extension'
import { saveFormalPoint } from '@/services/case/save-formal-point'
import { undoMove } from '@/services/case/undo-move'
import { watchCase } from '@/services/live/watch-case'
import { importRegistry } from '@/services/registry/import'
import { previewRegistry } from '@/services/registry/preview'
import { undoRegistryImport } from '@/services/registry/undo'
import { limitProofs } from '@/services/session/step-up'
import { addVeto } from '@/services/veto/add'
import { enterVeto } from '@/services/veto/enter'
import { importVetoes } from '@/services/veto/import'
import { liftVeto } from '@/services/veto/lift'
import { liftVetoEntry } from '@/services/veto/lift-entry'
import { previewVetoes } from '@/services/veto/preview'
import { undoVetoImport } from '@/services/veto/undo-import'
import { withdrawVeto } from '@/services/veto/withdraw'
import { door } from '../door'

export const officeDoors = {
  'move-case': door(MoveCase, moveCase, limitProofs),
  'undo-move': door(UndoMove, undoMove),
  'open-bulk': door(OpenBulk, openBulk, limitProofs),
  'run-bulk': door(RunBulk, runBulk, limitProofs),
  'stop-bulk': door(StopBulk, stopBulk),
  'undo-bulk': door(UndoBulk, undoBulk),
  'preview-correction': door(CorrectionForm, previewCorrection),
  'send-correction': door(CorrectionForm, moveCase),
  'flag-correction': door(FlagCorrection, flagCorrection),
  'refuse-extension': door(RefuseExtension, refuseExtension),
  'begin-check': door(BeginCheck, beginCheck),
  'save-formal-point': door(SaveFormalPoint, saveFormalPoint),
  'record-credit-check': door(RecordCreditCheck, recordCreditCheck),
  'add-note': door(AddNote, addNote),
  'assign-officer': door(AssignOfficer, assignOfficer),
  'extend-due': door(ExtendDue, extendDue),
  'extend-many': door(ExtendMany, extendMany),
  'add-veto': door(AddVeto, addVeto),
  'lift-veto': door(LiftVeto, liftVeto),
  'enter-veto': door(EnterVeto, enterVeto),
  'lift-veto-entry': door(LiftVetoEntry, liftVetoEntry),
  'withdraw-veto': door(WithdrawVeto, withdrawVeto),
  'preview-vetoes': door(PreviewVetoes, previewVetoes, limitPreviews),
  'import-vetoes': door(ImportVetoes, importVetoes),
  'preview-registry': door(PreviewRegistry, previewRegistry, limitPreviews),
  'import-registry': door(ImportRegistry, importRegistry),
  'undo-registry-import': door(UndoRegistryImport, undoRegistryImport),
  'undo-veto-import': door(UndoVetoImport, undoVetoImport),
  'mark-read': door(MarkRead, markRead),
  'watch-case': door(WatchCase, watchCase),
}
