import { isDate } from '../calendar/days'

const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** A day as lists write it, year first (2026-11-3, 2026/11/3, 2026.11.3, 2026年11月3日, 20261103); undefined for none. */
export function readDay(text: string): string | undefined {
  for (const form of FORMS) {
    const [, year, month = '', day = ''] = form.exec(text.trim()) ?? []
    if (!year) continue
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isDate(date) ? date : undefined
  }
  return undefined
}
