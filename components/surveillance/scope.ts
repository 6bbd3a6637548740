import { useLocale, useTranslations } from 'next-intl'
import { areaName } from '@/domain/areas'
import { FIELDS } from '@/domain/fields'

type Scope = { areaId: string | null; fieldId: string | null }

/** Which part of the register a round draws from, in words. */
export function useScope(): (scope: Scope) => string {
  const t = useTranslations('surveillance.scope')
  const locale = useLocale()
  return ({ areaId, fieldId }) => {
    const names = Object.entries(FIELDS).find(([id]) => id === fieldId)?.[1]
    const field = names?.[locale === 'en' ? 'en' : 'zh']
    const area = areaId === null ? null : areaName(areaId, locale === 'en' ? 'en' : 'zh-CN')
    if (area && field) return t('areaField', { area, field })
    if (area) return t('area', { area })
    return field ? t('field', { field }) : t('all')
  }
}
