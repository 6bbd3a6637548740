import type { CheckResult } from '@/domain/visit/inputs'
import type { IconName } from '../ui/icon'

/** How each result of a check looks. */
export const RESULT_FACE: Record<CheckResult, { icon: IconName; tone: string }> = {
  as_claimed: { icon: 'check', tone: 'tone-ok' },
  differs: { icon: 'alert', tone: 'tone-wait' },
  open: { icon: 'clock', tone: 'text-ink-3' },
}
