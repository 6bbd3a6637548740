import { useLocale, useTranslations } from 'next-intl'
import type { Changed } from '@/domain/outcome'
import { moment } from './dates'

/** What happened to a case since it was read, in the words of a sentence: who, on which day at what time, and what. */
export function useChangeWords() {
  const t = useTranslations('workflow')
  const locale = useLocale()
  return ({ by, role = '', at, what }: Changed) => ({
    by: by ?? (t.has(`role.${role}`) ? t(`role.${role}`) : ''),
    at: moment(at, locale),
    what: t.has(`transition.${what}`)
      ? t(`transition.${what}`)
      : t.has(`event.${what}`)
        ? t(`event.${what}`)
        : what,
  })
}
