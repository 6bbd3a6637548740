import type { CalendarDate } from '../calendar/days'
import { OBJECTION_FILES } from '../register/objection'
import type { Policy } from './types'

export const publicPolicy = {
  'file-objection': 'anyone',
  'compare-pdf': 'anyone',
} as const satisfies Record<string, Policy>

/** What decides whether an objection is taken. */
export type ObjectionFacts = {
  /** The official day and instant. */
  today: CalendarDate
  now: Date
  publishedAt: Date
  closesOn: CalendarDate
  itemStatus: 'open' | 'certified' | 'reconsidered' | 'withdrawn'
  stage: string
  /** An objection of the same words is open already. */
  isRepeat: boolean
}

/**
 * Why an objection is not taken, or null when it is: before publication there is nothing to object to; after the end
 * of the last day, by the official clock, it is late; a case that left its notice can't be objected to any more.
 */
export const objectionBar = (facts: ObjectionFacts): 'early' | 'late' | 'settled' | 'repeated' | null => {
  if (facts.now < facts.publishedAt) return 'early'
  if (facts.today > facts.closesOn) return 'late'
  if (facts.itemStatus !== 'open' || facts.stage !== 'public_notice') return 'settled'
  return facts.isRepeat ? 'repeated' : null
}

/** Whether another file may be added to an objection: until it is answered, up to the limit. */
export const mayAttach = (status: 'open' | 'dismissed' | 'upheld', files: number): boolean =>
  status === 'open' && files < OBJECTION_FILES
