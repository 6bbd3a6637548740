import { shanghaiDate } from '@/domain/calendar/days'
import { saveSection } from '@/services/application/save-section'
import { inspectPending } from '@/services/evidence/inspect-pending'
import { confirmCarried } from '@/services/renewal/confirm'
import { startRenewal } from '@/services/renewal/start'
import { lookAtFiles } from '@/services/seed/look'
import { as, must } from './acting'
import type { Walked } from './apply'
import { WorldClock } from './day'

/** Begins the renewal of a certified case today: one section read through, one answer changed. */
export const plantRenewal = async ({ id, firm }: Walked, present: Date): Promise<void> => {
  const clock = new WorldClock(shanghaiDate(present), present)
  const { applicationId } = await must(
    'start-renewal',
    startRenewal(as(firm.editor, clock), { applicationId: id }),
  )
  // No worker runs while planting; what was examined long ago is examined again here.
  for (const file of await lookAtFiles(applicationId))
    await must('inspect', inspectPending(as(firm.editor, clock), file.id))
  await must('confirm-carried', confirmCarried(as(firm.editor, clock), { applicationId, section: 'product' }))
  await must(
    'save-section tests',
    saveSection(as(firm.editor, clock), {
      applicationId,
      section: 'tests',
      version: 1,
      patch: { note: '本轮起改由第三方机构在生产线末端随机抽样。' },
    }),
  )
}
