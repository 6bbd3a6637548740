import { AREAS, currentAreaOf } from '../areas'
import type { CalendarDate } from '../calendar/days'

/** The area a recorded one is today: abolished districts count under whoever took over. */
export const areaNow = (id: string, today: CalendarDate): string => currentAreaOf(id, today)?.id ?? id

/** The recorded areas that count under one of today's. */
export const areasUnder = (id: string, today: CalendarDate): string[] =>
  AREAS.map(area => area.id).filter(each => areaNow(each, today) === id)
