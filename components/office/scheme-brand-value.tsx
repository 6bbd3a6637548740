import { useTranslations } from 'next-intl'
import type { Scheme } from '@/domain/scheme/schema'
import type { Dated } from '@/domain/scheme/schema-brand-value'
import { Table, Td, Th } from '../ui/table'
import { SchemeFacts, SchemePart } from './scheme-part'

type Props = { scheme: Scheme; locale: 'zh-CN' | 'en' }
type ByIndustry = Scheme['brandValue']['contribution']
type Scale = readonly { at: number; value: number }[]

function ScaleTable({ caption, at, scale }: { caption: string; at: string; scale: Scale }) {
  const t = useTranslations('admin.schemes')
  return (
    <Table caption={caption} captionShown kind="dense" className="max-w-120">
      <thead>
        <tr>
          <Th num>{at}</Th>
          <Th num>{t('value')}</Th>
        </tr>
      </thead>
      <tbody>
        {scale.map(point => (
          <tr key={point.at}>
            <Td num>{point.at}</Td>
            <Td num>{point.value}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** How quality results become points. */
export function SchemeQuality({ scheme }: Pick<Props, 'scheme'>) {
  const t = useTranslations('admin.schemes')
  const keys = ['firstPassYield', 'complaintsPerTenThousand', 'samplingPassRate'] as const
  return (
    <SchemePart id="quality" title={t('quality')}>
      <div className="grid gap-6 lg:grid-cols-3">
        {keys.map(key => (
          <ScaleTable
            key={key}
            caption={t(`qualityKeys.${key}`)}
            at={t('at')}
            scale={scheme.qualityResults[key]}
          />
        ))}
      </div>
    </SchemePart>
  )
}

function Parameters({ scheme, locale }: Props) {
  const t = useTranslations('admin.schemes')
  const { brandValue: v } = scheme
  const row = (key: string, name: string, table: readonly Dated[]) =>
    [...table].reverse().map((dated, at) => (
      <tr key={`${key}-${dated.date}`}>
        {at === 0 && (
          <Th scope="rowgroup" rowSpan={table.length}>
            {name}
          </Th>
        )}
        <Td num>{dated.value}</Td>
        <Td>{dated.source[locale]}</Td>
        <Td className="whitespace-nowrap">{dated.date}</Td>
      </tr>
    ))
  const rows = (key: 'contribution' | 'assetReturn', table: ByIndustry) => [
    row(key, t(`parameters.${key}`), table.default),
    ...Object.entries(table.byIndustry).map(([code, dated]) =>
      row(key + code, `${t(`parameters.${key}`)}${t('industryOf', { code })}`, dated),
    ),
  ]
  return (
    <Table caption={t('brandValue')} kind="dense">
      <thead>
        <tr>
          <Th>{t('parameter')}</Th>
          <Th num>{t('at')}</Th>
          <Th>{t('source')}</Th>
          <Th>{t('date')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows('contribution', v.contribution)}
        {row('current', t('parameters.returnCurrent'), v.returnCurrent)}
        {row('fixed', t('parameters.returnNonCurrent'), v.returnNonCurrent)}
        {rows('assetReturn', v.assetReturn)}
        {row('growth', t('parameters.perpetualGrowth'), v.perpetualGrowth)}
      </tbody>
    </Table>
  )
}

function Strength({ scheme, locale }: Props) {
  const t = useTranslations('admin.schemes')
  return (
    <Table caption={t('strength')} captionShown kind="dense">
      <thead>
        <tr>
          <Th>{t('strength')}</Th>
          <Th>{t('unit')}</Th>
          <Th num>{t('weight')}</Th>
        </tr>
      </thead>
      {scheme.brandValue.strength.default.map(element => (
        <tbody key={element.id}>
          <tr className="group">
            <Th scope="rowgroup" colSpan={2}>
              {element.name[locale]}
            </Th>
            <Td num>{element.weight}</Td>
          </tr>
          {element.indicators.map(indicator => (
            <tr key={indicator.id}>
              <Th scope="row" className="font-normal">
                {indicator.name[locale]}
                <span className="block text-12 text-ink-3">{indicator.meaning[locale]}</span>
              </Th>
              <Td>{indicator.unit[locale]}</Td>
              <Td num>{indicator.weight}</Td>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  )
}

/** Every parameter of the brand value, with where it comes from and since when. */
export function SchemeBrandValue({ scheme, locale }: Props) {
  const t = useTranslations('admin.schemes')
  const { auditedYears, horizon, coefficient: k, pointsBySize } = scheme.brandValue
  return (
    <SchemePart id="brand-value" title={t('brandValue')}>
      <SchemeFacts
        items={[
          { key: 'years', term: t('auditedYears'), value: t('yearsRange', auditedYears) },
          {
            key: 'horizon',
            term: t('horizon'),
            value: t('horizonValue', { min: horizon.min, max: horizon.max, def: horizon.default }),
          },
          {
            key: 'k',
            term: t('coefficient'),
            value: t('coefficientValue', { zero: k.atZero, slope: k.slope, min: k.min, max: k.max }),
          },
        ]}
      />
      <div className="grid gap-6">
        <Parameters scheme={scheme} locale={locale} />
        <ScaleTable caption={t('sizePoints')} at={t('sizeAt')} scale={pointsBySize} />
        <Strength scheme={scheme} locale={locale} />
      </div>
    </SchemePart>
  )
}
