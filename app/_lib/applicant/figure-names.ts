import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'
import type { Question } from '@/domain/scheme/schema-variants'
import type { Text } from '@/domain/scheme/text'

/** Names of the indicators of the five elements and of the questions of variants, as the scheme version has them. */
export const figureNames = (
  settings: Pick<BrandValueSettings, 'strength'>,
  locale: string,
  questions: readonly Question[] = [],
): Record<string, string> => {
  const lang = locale === 'en' ? 'en' : 'zh-CN'
  const tables = [settings.strength.default, ...Object.values(settings.strength.byIndustry)]
  const named = (name: Text, unit: Text | undefined) => (unit ? `${name[lang]}（${unit[lang]}）` : name[lang])
  return Object.fromEntries([
    ...tables.flatMap(table =>
      table.flatMap(element => element.indicators.map(one => [one.id, named(one.name, one.unit)] as const)),
    ),
    ...questions.map(one => [one.id, named(one.label, one.unit)] as const),
  ])
}
