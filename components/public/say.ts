import { useLocale } from 'next-intl'
import { areaName, areaOf } from '@/domain/areas'
import { shanghaiDate, shanghaiTime } from '@/domain/calendar/days'
import { type BilingualName, BRAND_TYPES, FIELDS } from '@/domain/fields'
import { dayLong, dayShort, weekdayLong, weekdayShort } from '@/domain/register/day-words'

const nameIn = (table: Readonly<Record<string, BilingualName>>, id: string, isEnglish: boolean): string => {
  const name = table[id]
  return name ? (isEnglish ? name.en : name.zh) : id
}

/** Days and names of the register in the reader's language. */
export function useSay() {
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const isEnglish = locale === 'en'
  return {
    isEnglish,
    day: (day: string) => dayLong(day, locale),
    dayShort: (day: string) => dayShort(day, locale),
    weekday: (day: string) => weekdayLong(day, locale),
    weekdayShort: (day: string) => weekdayShort(day, locale),
    /** An ISO instant as day and time in Shanghai; nothing for no instant. */
    moment: (instant: string) => {
      if (!instant) return ''
      const at = new Date(instant)
      return `${dayLong(shanghaiDate(at), locale)} ${shanghaiTime(at)}`
    },
    area: (id: string) => areaName(id, locale),
    areaShort: (id: string) => {
      const short = areaOf(id)?.short
      return short ? (isEnglish ? short.en : short.zh) : id
    },
    field: (id: string) => nameIn(FIELDS, id, isEnglish),
    type: (id: string) => nameIn(BRAND_TYPES, id, isEnglish),
  }
}
