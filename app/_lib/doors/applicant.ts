import { HoldSection, RestoreAnswer } from '@/domain/application/collaboration-deeds'
import {
  AnswerCorrection,
  AnswerFinding,
  MarkNotificationsRead,
  RecallApplication,
  RemoveEvidence,
  SaveDetails,
  SaveSection,
  SaveSelfScore,
  SignApplication,
  SignVisitRecord,
  StartApplication,
  UseEvidence,
  WithdrawApplication,
} from '@/domain/application/deeds'
import { FinishUpload } from '@/domain/application/upload'
import { AskExtension } from '@/domain/board/correction-inputs'
import { ExplainFinding } from '@/domain/cross-check/deeds'
import { ImportIndicators, PreviewIndicators } from '@/domain/indicators/sheet/deeds'
import { answerCorrection } from '@/services/application/answer-correction'
import { answerFinding } from '@/services/application/answer-finding'
import { askExtension } from '@/services/application/ask-extension'
import { holdSection } from '@/services/application/hold-section'
import { importIndicators } from '@/services/application/import-indicators'
import { markNotificationsRead } from '@/services/application/mark-notifications-read'
import { limitPreviews, previewIndicators } from '@/services/application/preview-indicators'
import { restoreAnswer } from '@/services/application/restore-answer'
import { saveSection } from '@/services/application/save-section'
import { saveSelfScore } from '@/services/application/save-self-score'
import {
  recallApplication,
  resubmitApplication,
  submitApplication,
  withdrawApplication,
} from '@/services/application/sign'
import { signVisitRecord } from '@/services/application/sign-visit-record'
import { startApplication } from '@/services/application/start'
import { explainFinding } from '@/services/cross-check/explain'
import { addUse } from '@/services/evidence/add-use'
import { endUse } from '@/services/evidence/end-use'
import { removeEvidence } from '@/services/evidence/remove'
import { saveDetails } from '@/services/evidence/save-details'
import { limitProofs } from '@/services/session/step-up'
import { finishUpload } from '@/services/upload/finish'
import { door } from '../door'

/** Doors of this part of the product, by action name. */
export const applicantDoors = {
  'start-application': door(StartApplication, startApplication),
  'save-section': door(SaveSection, saveSection),
  'hold-section': door(HoldSection, holdSection),
  'restore-answer': door(RestoreAnswer, restoreAnswer),
  'save-self-score': door(SaveSelfScore, saveSelfScore),
  'preview-indicators': door(PreviewIndicators, previewIndicators, limitPreviews),
  'import-indicators': door(ImportIndicators, importIndicators),
  'remove-evidence': door(RemoveEvidence, removeEvidence),
  'use-evidence': door(UseEvidence, addUse),
  'end-evidence-use': door(UseEvidence, endUse),
  'finish-upload': door(FinishUpload, finishUpload),
  'save-evidence-details': door(SaveDetails, saveDetails),
  'explain-finding': door(ExplainFinding, explainFinding),
  'submit-application': door(SignApplication, submitApplication, limitProofs),
  'resubmit-application': door(SignApplication, resubmitApplication, limitProofs),
  'recall-application': door(RecallApplication, recallApplication),
  'withdraw-application': door(WithdrawApplication, withdrawApplication, limitProofs),
  'answer-correction': door(AnswerCorrection, answerCorrection),
  'ask-extension': door(AskExtension, askExtension),
  'answer-finding': door(AnswerFinding, answerFinding),
  'sign-visit-record': door(SignVisitRecord, signVisitRecord, limitProofs),
  'mark-notifications-read': door(MarkNotificationsRead, markNotificationsRead),
}
