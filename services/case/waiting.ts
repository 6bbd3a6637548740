import type { Scheme } from '@/domain/scheme/schema'
import type { Stage } from '@/domain/workflow/types'

/** Who is waited for when a stage begins, and how many parts that has; shown on the card. */
export const waitingAt = (stage: Stage, scheme: Scheme): { for: string; done: number; of: number } | null => {
  switch (stage) {
    case 'formal_check':
    case 'public_notice':
    case 'certified':
      return { for: 'officer', done: 0, of: 0 }
    case 'correction':
      return { for: 'enterprise', done: 0, of: 0 }
    case 'district_check':
      return { for: 'district', done: 0, of: 0 }
    case 'expert_review':
      return { for: 'expert', done: 0, of: scheme.panelSize }
    case 'site_visit':
      return { for: 'inspector', done: 0, of: scheme.minInspectors }
    case 'deliberation':
      return { for: 'committee', done: 0, of: 0 }
    default:
      return null
  }
}
