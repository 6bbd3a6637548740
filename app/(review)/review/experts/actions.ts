'use server'
import { action } from '@/app/_lib/action'
import { conflictDoors } from '@/app/_lib/doors/conflict'
import { expertDoors } from '@/app/_lib/doors/expert'
import { localPath } from '@/app/_lib/page'
import { paths } from '@/domain/paths'

const panel = (form: FormData): Promise<string> =>
  localPath(paths.reviewPanel(String(form.get('applicationId'))))

export const publishPoolForm = action('publish-pool', expertDoors['publish-pool'], (_, form) => panel(form))
export const drawPanelForm = action('draw-panel', expertDoors['draw-panel'], (_, form) => panel(form))
export const reopenSheetForm = action('reopen-sheet', expertDoors['reopen-sheet'], (_, form) => panel(form))
export const openWithQuorumForm = action('open-with-quorum', expertDoors['open-with-quorum'], (_, form) =>
  panel(form),
)
export const replaceExpertForm = action('replace-expert', expertDoors['replace-expert'], (_, form) =>
  panel(form),
)

const conflicts = (form: FormData): Promise<string> =>
  localPath(paths.reviewConflicts(String(form.get('applicationId'))))

export const answerWithdrawalForm = action(
  'answer-withdrawal',
  conflictDoors['answer-withdrawal'],
  (_, form) => conflicts(form),
)
export const dismissConflictForm = action('dismiss-conflict', conflictDoors['dismiss-conflict'], (_, form) =>
  conflicts(form),
)
export const addEnterpriseTieForm = action(
  'add-enterprise-tie',
  conflictDoors['add-enterprise-tie'],
  (_, form) => conflicts(form),
)
export const removeEnterpriseTieForm = action(
  'remove-enterprise-tie',
  conflictDoors['remove-enterprise-tie'],
  (_, form) => conflicts(form),
)
