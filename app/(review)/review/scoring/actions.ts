'use server'
import { action } from '@/app/_lib/action'
import { expertDoors } from '@/app/_lib/doors/expert'
import { localPath } from '@/app/_lib/page'
import { paths } from '@/domain/paths'

export const saveScoreForm = action('save-score', expertDoors['save-score'], async ({ item }, form) =>
  localPath(paths.scoring(String(form.get('applicationId')), item)),
)
export const sealSheetForm = action('seal-sheet', expertDoors['seal-sheet'], async (_, form) =>
  localPath(paths.scoring(String(form.get('applicationId')))),
)
export const declareInterestForm = action(
  'declare-interest',
  expertDoors['declare-interest'],
  async ({ isOpen }, form) =>
    localPath(isOpen ? paths.scoring(String(form.get('applicationId'))) : paths.reviewTasks()),
)
export const declineTaskForm = action('decline-task', expertDoors['decline-task'], async () =>
  localPath(paths.reviewTasks()),
)
export const recuseForm = action('recuse-from-case', expertDoors['recuse-from-case'], async () =>
  localPath(paths.reviewTasks()),
)
