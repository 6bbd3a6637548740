'use server'
import { action } from '@/app/_lib/action'
import { applicantDoors } from '@/app/_lib/doors/applicant'
import { localPath } from '@/app/_lib/page'
import { paths } from '@/domain/paths'

export const previewIndicators = action('preview-indicators', applicantDoors['preview-indicators'])
export const importIndicators = action(
  'import-indicators',
  applicantDoors['import-indicators'],
  ({ added, changed }, form) =>
    localPath(
      `${paths.applySection(String(form.get('applicationId')), 'indicators')}?imported=${added}-${changed}`,
    ),
)
