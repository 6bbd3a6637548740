'use server'
import { action } from '@/app/_lib/action'
import { surveillanceDoors } from '@/app/_lib/doors/surveillance'
import { afterLeave, afterStrike, toRound } from '@/app/_lib/review/after'

export const publishRound = action(
  'publish-surveillance',
  surveillanceDoors['publish-surveillance'],
  toRound('published'),
)
export const drawRound = action('draw-surveillance', surveillanceDoors['draw-surveillance'], toRound('drawn'))
export const withdrawRound = action(
  'withdraw-surveillance',
  surveillanceDoors['withdraw-surveillance'],
  toRound('withdrawn'),
)
export const strikeOne = action('strike-target', surveillanceDoors['strike-target'], afterStrike)
export const leaveOne = action('leave-target', surveillanceDoors['leave-target'], afterLeave)
export const recordOne = action('record-check', surveillanceDoors['record-check'], toRound('recorded'))
export const publishOne = action('publish-check', surveillanceDoors['publish-check'], toRound('result'))
