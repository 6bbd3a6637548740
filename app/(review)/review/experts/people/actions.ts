'use server'
import { action } from '@/app/_lib/action'
import { expertRecordDoors } from '@/app/_lib/doors/expert-record'
import { localPath } from '@/app/_lib/page'
import { paths } from '@/domain/paths'

const kept = (_: unknown, form: FormData): Promise<string> =>
  localPath(`${paths.reviewExpertRecord(String(form.get('personId')))}?done=1`)

export const saveExpertProfile = action('save-expert-profile', expertRecordDoors['save-expert-profile'], kept)
export const setExpertTerm = action('set-expert-term', expertRecordDoors['set-expert-term'], kept)
export const suspendExpert = action('suspend-expert', expertRecordDoors['suspend-expert'], kept)
export const endSuspension = action('end-suspension', expertRecordDoors['end-suspension'], kept)
export const saveExpertTie = action('save-expert-tie', expertRecordDoors['save-expert-tie'], kept)
export const removeExpertTie = action('remove-expert-tie', expertRecordDoors['remove-expert-tie'], kept)
export const addExpertTraining = action('add-expert-training', expertRecordDoors['add-expert-training'], kept)
export const removeExpertTraining = action(
  'remove-expert-training',
  expertRecordDoors['remove-expert-training'],
  kept,
)
export const answerExpertProposal = action(
  'answer-expert-proposal',
  expertRecordDoors['answer-expert-proposal'],
  kept,
)
export const proposeExpertChange = action(
  'propose-expert-change',
  expertRecordDoors['propose-expert-change'],
  () => localPath(`${paths.ownExpertRecord()}?done=1`),
)
export const previewExperts = action('preview-experts', expertRecordDoors['preview-experts'])
export const importExperts = action('import-experts', expertRecordDoors['import-experts'])
export const undoExpertImport = action(
  'undo-expert-import',
  expertRecordDoors['undo-expert-import'],
  ({ withdrawn, restored }) => localPath(`${paths.reviewExpertImport()}?undone=${withdrawn}-${restored}`),
)
export const previewSeats = action('preview-seats', expertRecordDoors['preview-seats'])
export const takeSeats = action('take-seats', expertRecordDoors['take-seats'])
