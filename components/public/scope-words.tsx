import { useLocale } from 'next-intl'
import { BRAND_TYPES, FIELDS, QUALITY_KINDS } from '@/domain/fields'
import type { Scope } from '@/domain/scheme/scope'

/** For whom something of a scheme version is meant, in words; nothing when it is meant for all. */
export function ScopeWords({ scope }: { scope: Scope }) {
  const lang = useLocale() === 'en' ? 'en' : 'zh'
  const names = [
    ...(scope.types ?? []).map(id => BRAND_TYPES[id][lang]),
    ...(scope.fields ?? []).map(id => FIELDS[id][lang]),
    ...(scope.kinds ?? []).map(id => QUALITY_KINDS[id][lang]),
  ]
  return names.join(lang === 'en' ? ', ' : '、')
}
