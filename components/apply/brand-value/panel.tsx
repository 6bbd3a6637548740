import { useLocale, useTranslations } from 'next-intl'
import { parametersFor, valuationDay } from '@/domain/application/computations'
import type { SectionDrafts } from '@/domain/application/sections'
import { type BrandValueSettings, forIndustry } from '@/domain/scheme/schema-brand-value'
import { BarRows } from '../../ui/bars'
import { Conditions } from './conditions'
import { DeclaredBeside } from './declared'
import { liveValue } from './live'
import { Parameters } from './parameters'
import { Refusal } from './refusal'
import { Result } from './result'
import { SensitivityCharts } from './sensitivity-charts'

/** The whole computation, live: parameters, value or refusal, what moves it, strength, conditions. */
export function BrandValuePanel({
  sections,
  settings,
  code,
}: {
  sections: SectionDrafts
  settings: BrandValueSettings
  code: string
}) {
  const t = useTranslations('hub.value')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const live = liveValue(sections, settings)
  const industry = sections.enterprise?.industry ?? ''
  const set = parametersFor(sections, { brandValue: settings })
  const names = forIndustry(settings.strength, industry)
  const years = (sections.brand_value?.years ?? []).flatMap(row => row.year ?? [])
  const { strength, result } = live
  const { atZero, slope } = settings.coefficient
  return (
    <div aria-live="off">
      <Parameters live={live} settings={settings} set={set} day={valuationDay(sections)} code={code} />
      <section className="mt-10 border-t border-line pt-8" aria-labelledby="value-result">
        <h2 id="value-result" className="mb-4 border-b-2 border-ink pb-3 text-22">
          {t('result')}
        </h2>
        {!result && <p className="text-ink-2">{t('waiting')}</p>}
        {result && !result.ok && <Refusal refusals={result.refusals} />}
        {result?.ok && (
          <Result
            value={result.value}
            settings={settings}
            assetReturn={set.assetReturn.value}
            contribution={set.contribution.value}
          />
        )}
      </section>
      {result?.ok && live.input && sections.brand_value?.hasValuation && (
        <DeclaredBeside
          answers={sections.brand_value}
          input={live.input}
          settings={settings}
          value={result.value}
        />
      )}
      {result?.ok && live.input && (
        <SensitivityCharts input={live.input} settings={settings} value={result.value.value} />
      )}
      <section className="mt-10 border-t border-line pt-8">
        <h2 className="mb-2 text-22">
          {t('strength')}{' '}
          <span className="text-14 font-normal text-ink-2">
            {strength.missing.length > 0
              ? t('strengthOpen', { n: strength.missing.length })
              : t('strengthDone')}
          </span>
        </h2>
        <BarRows
          max={Math.max(...strength.elements.map(element => element.weight))}
          rows={strength.elements.map(element => ({
            id: element.id,
            name: names.find(one => one.id === element.id)?.name[locale] ?? element.id,
            value: element.points,
            of: element.weight,
            shown: (
              <>
                <b>{element.points}</b> / {element.weight}
              </>
            ),
            note: `${element.percent.toFixed(1)}%`,
          }))}
        />
        <p className="num grid grid-cols-[6rem_minmax(0,1fr)_auto] gap-4 py-2.5 text-14">
          <b>{t('strengthTotal')}</b>
          <span className="text-ink-2">
            {t('coefficient', { atZero, slope, s: strength.total, k: live.coefficient.toFixed(3) })}
          </span>
          <span>
            <b>{strength.total}</b> / 1,000
          </span>
        </p>
      </section>
      <Conditions live={live} settings={settings} years={years} set={set} />
    </div>
  )
}
