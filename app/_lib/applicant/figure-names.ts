import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'

/** Names of the indicators of the five elements, as the scheme version has them. */
export const figureNames = (
  settings: Pick<BrandValueSettings, 'strength'>,
  locale: string,
): Record<string, string> => {
  const lang = locale === 'en' ? 'en' : 'zh-CN'
  const tables = [settings.strength.default, ...Object.values(settings.strength.byIndustry)]
  return Object.fromEntries(
    tables.flatMap(table =>
      table.flatMap(element =>
        element.indicators.map(one => [one.id, `${one.name[lang]}（${one.unit[lang]}）`] as const),
      ),
    ),
  )
}
