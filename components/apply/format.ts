type Words = 'zh-CN' | 'en'

const wording = (locale: string): Words => (locale === 'en' ? 'en' : 'zh-CN')
const noon = (date: string): Date => new Date(`${date}T12:00:00+08:00`)
const zone = { timeZone: 'Asia/Shanghai' } as const

/** A calendar day in a sentence: 12月1日（周二）, Tue 1 Dec. */
export const dayText = (locale: string, date: string): string => {
  const at = noon(date)
  if (wording(locale) === 'en')
    return at.toLocaleDateString('en-GB', { ...zone, weekday: 'short', day: 'numeric', month: 'short' })
  const [, month = '', day = ''] = date.split('-')
  const week = at.toLocaleDateString('zh-CN', { ...zone, weekday: 'short' })
  return `${Number(month)}月${Number(day)}日（${week}）`
}

/** A calendar day with its year: 2027年3月1日, 1 March 2027. */
export const longDay = (locale: string, date: string): string => {
  if (wording(locale) === 'en')
    return noon(date).toLocaleDateString('en-GB', { ...zone, day: 'numeric', month: 'long', year: 'numeric' })
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** Month and day only: 11月17日, 17 Nov. */
export const shortDay = (locale: string, date: string): string => {
  if (wording(locale) === 'en')
    return noon(date).toLocaleDateString('en-GB', { ...zone, day: 'numeric', month: 'short' })
  const [, month = '', day = ''] = date.split('-')
  return `${Number(month)}月${Number(day)}日`
}

/** The calendar day of an instant in Shanghai, YYYY-MM-DD. */
export const dayOf = (instant: string): string => new Date(instant).toLocaleDateString('sv-SE', zone)

/** The time of day of an instant in Shanghai, 14:32. */
export const clockOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' })

/** An instant as a record shows it: 2026-11-22 14:32. */
export const stampOf = (instant: string): string => `${dayOf(instant)} ${clockOf(instant)}`

/** 14:32 today, otherwise with the day. */
export const savedText = (locale: string, instant: string, today: string): string =>
  dayOf(instant) === today ? clockOf(instant) : `${shortDay(locale, dayOf(instant))} ${clockOf(instant)}`

/** A count of bytes as people read it. */
export const bytesText = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`
  const megabytes = bytes / 1024 / 1024
  return megabytes < 1024
    ? `${Number(megabytes.toFixed(1))} MB`
    : `${Number((megabytes / 1024).toFixed(1))} GB`
}

/** A figure with thousands separators and as many decimals as asked for. */
export const figure = (value: number, decimals = 2): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })

/** A number as typed: separators, and no decimals it does not have. */
export const plainNumber = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 6 })
