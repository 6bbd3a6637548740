import { shanghaiDate, shanghaiTime } from '@/domain/calendar/days'

/** A moment as people here write it: 2026-11-22 14:32. */
export const moment = (at: Date): string => `${shanghaiDate(at)} ${shanghaiTime(at).slice(0, 5)}`
