const zone = { timeZone: 'Asia/Shanghai' } as const

const made = new Map<string, Intl.DateTimeFormat>()

const format = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale + JSON.stringify(options)
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { ...zone, ...options })
  made.set(key, fresh)
  return fresh
}

const noon = (day: string): Date => new Date(`${day}T04:00:00Z`)

/** “11月24日（周二）”, “Tue, 24 Nov”: a day somebody has to keep. */
export const deadline = (day: string, locale: string): string => {
  if (locale === 'en')
    return format(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(noon(day))
  const date = format(locale, { month: 'long', day: 'numeric' }).format(noon(day))
  return `${date}（${format(locale, { weekday: 'short' }).format(noon(day))}）`
}

/** “11月24日”, “24 Nov”. */
export const shortDay = (day: string, locale: string): string =>
  format(locale, { month: locale === 'en' ? 'short' : 'long', day: 'numeric' }).format(noon(day))

/** “2026年11月24日”, “24 November 2026”. */
export const longDay = (day: string, locale: string): string =>
  format(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(noon(day))

/** The day of the week: 周日, Sunday. */
export const weekday = (day: string, locale: string): string =>
  format(locale, { weekday: locale === 'en' ? 'long' : 'short' }).format(noon(day))

/** “11月20日 16:40”, “20 Nov, 16:40”. */
export const moment = (at: Date | string, locale: string): string => {
  const instant = new Date(at)
  const day = format(locale, { month: locale === 'en' ? 'short' : 'long', day: 'numeric' }).format(instant)
  const time = format(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(instant)
  return locale === 'en' ? `${day}, ${time}` : `${day} ${time}`
}

/** “2026-11-20 16:40”, for tables. */
export const stamp = (at: Date | string): string => {
  const [day, time] = new Intl.DateTimeFormat('sv-SE', {
    ...zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(new Date(at))
    .split(' ')
  return `${day} ${time}`
}

/** The time of day, 16:40. */
export const clockTime = (at: Date | string, locale: string): string =>
  format(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at))
