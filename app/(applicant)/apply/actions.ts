'use server'

import { action } from '@/app/_lib/action'
import { afterNote, afterRemoval, afterSave, afterSelfScore } from '@/app/_lib/applicant/after'
import { applicantDoors } from '@/app/_lib/doors/applicant'
import { conflictDoors } from '@/app/_lib/doors/conflict'
import { localPath } from '@/app/_lib/page'
import { SECTION_IDS } from '@/domain/application/section'
import { paths } from '@/domain/paths'

export const startApplication = action('start-application', applicantDoors['start-application'], value =>
  localPath(paths.applySection(value.applicationId, SECTION_IDS[0])),
)
export const saveSection = action('save-section', applicantDoors['save-section'], afterSave)
export const restoreAnswer = action('restore-answer', applicantDoors['restore-answer'], (_, form) =>
  localPath(paths.applyHistory(String(form.get('applicationId')), 'restored=1')),
)
export const saveSelfScore = action('save-self-score', applicantDoors['save-self-score'], afterSelfScore)
export const removeEvidence = action('remove-evidence', applicantDoors['remove-evidence'], afterRemoval)
export const useEvidence = action('use-evidence', applicantDoors['use-evidence'], afterRemoval)
export const endEvidenceUse = action('end-evidence-use', applicantDoors['end-evidence-use'], afterRemoval)
export const saveEvidenceDetails = action(
  'save-evidence-details',
  applicantDoors['save-evidence-details'],
  afterRemoval,
)
export const explainFinding = action('explain-finding', applicantDoors['explain-finding'], (_, form) =>
  afterNote(form),
)
export const submitApplication = action(
  'submit-application',
  applicantDoors['submit-application'],
  (_, form) => localPath(paths.applyReceipt(String(form.get('applicationId')))),
)
export const resubmitApplication = action(
  'resubmit-application',
  applicantDoors['resubmit-application'],
  (_, form) => localPath(paths.applyReceipt(String(form.get('applicationId')))),
)
export const recallApplication = action(
  'recall-application',
  applicantDoors['recall-application'],
  (_, form) => localPath(paths.applyCase(String(form.get('applicationId')))),
)
export const askWithdrawal = action('ask-withdrawal', conflictDoors['ask-withdrawal'], (_, form) =>
  localPath(paths.applyCase(String(form.get('applicationId')))),
)
export const withdrawApplication = action(
  'withdraw-application',
  applicantDoors['withdraw-application'],
  (_, form) => localPath(paths.applyCase(String(form.get('applicationId')))),
)
export const answerCorrection = action('answer-correction', applicantDoors['answer-correction'], (_, form) =>
  localPath(paths.applyCase(String(form.get('applicationId')))),
)
export const answerFinding = action('answer-finding', applicantDoors['answer-finding'], (_, form) =>
  localPath(paths.applyFinding(String(form.get('applicationId')), String(form.get('findingId')))),
)
export const signVisitRecord = action('sign-visit-record', applicantDoors['sign-visit-record'], (_, form) =>
  localPath(paths.applyVisit(String(form.get('applicationId')))),
)
export const markNotificationsRead = action(
  'mark-notifications-read',
  applicantDoors['mark-notifications-read'],
  () => localPath(paths.applyNotifications()),
)
export const askExtension = action('ask-extension', applicantDoors['ask-extension'], (_, form) =>
  localPath(paths.applyCase(String(form.get('applicationId')))),
)
