import { useTranslations } from 'next-intl'
import type { BrandValueRefusal } from '@/domain/brand-value/input'
import { LinkButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { KeyValues } from '../../ui/key-values'
import { figure, plainNumber } from '../format'
import { symbols } from './symbols'

const RATES = [
  'rate',
  'growth',
  'profitGrowth',
  'assetGrowth',
  'perpetualGrowth',
  'returnCurrent',
  'returnNonCurrent',
  'assetReturn',
]
const MONEY = ['adjustedProfit', 'tangibleIncome', 'gap', 'revenue', 'currentTangible', 'nonCurrentTangible']

const shown = (name: string, value: number): string =>
  name === 'year'
    ? String(value)
    : MONEY.includes(name)
      ? figure(value)
      : RATES.includes(name)
        ? `${(value * 100).toFixed(2)}%`
        : plainNumber(value)

/** No value: the reason with its numbers, what follows, what can be done, what does not happen. No estimate. */
export function Refusal({ refusals }: { refusals: readonly BrandValueRefusal[] }) {
  const t = useTranslations('hub.value.refusal')
  const [first] = refusals
  if (!first) return null
  const sentence = ({ code, numbers }: BrandValueRefusal) =>
    t.rich(`codes.${code}`, {
      ...symbols,
      ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, shown(name, value)])),
    })
  return (
    <section className="rounded-md border border-field bg-surface p-6" role="status">
      <h3 className="flex items-center gap-2 text-20">
        <Icon name="ban" size={20} className="tone-bad" />
        {t(
          `titles.${first.code === 'no_excess_earnings' || first.code === 'rate_not_above_growth' ? first.code : 'other'}`,
        )}
      </h3>
      {refusals.map(refusal => (
        <p key={`${refusal.code}-${JSON.stringify(refusal.numbers)}`} className="mt-2">
          {sentence(refusal)}
        </p>
      ))}
      <KeyValues
        look="tight"
        className="mt-4 border-t border-line pt-4"
        items={[
          { key: 'effect', term: t('effect'), value: t('effectText') },
          { key: 'can', term: t('can'), value: t('canText') },
          { key: 'not', term: t('not'), value: t('notText') },
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        <LinkButton href="#field-years">{t('review')}</LinkButton>
        <LinkButton href="#files-valuation_report">{t('upload')}</LinkButton>
      </div>
    </section>
  )
}
