import { useLocale } from 'next-intl'
import { areaName, areaOf } from '@/domain/areas'
import { BRAND_TYPES, type BilingualName, FIELDS } from '@/domain/fields'
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
    area: (id: string) => areaName(id, locale),
    areaShort: (id: string) => {
      const short = areaOf(id)?.short
      return short ? (isEnglish ? short.en : short.zh) : id
    },
    field: (id: string) => nameIn(FIELDS, id, isEnglish),
    type: (id: string) => nameIn(BRAND_TYPES, id, isEnglish),
  }
}
