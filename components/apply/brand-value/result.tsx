import { useTranslations } from 'next-intl'
import type { BrandValue } from '@/domain/brand-value/model'
import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'
import { brandValuePoints } from '@/domain/scoring/computed'
import { ShareBar } from '../../ui/bars'
import { Notice } from '../../ui/notice'
import { Table, Td, Th } from '../../ui/table'
import { figure, plainNumber } from '../format'
import { symbols } from './symbols'

/** From here on the terminal value says more than the forecast, and the page says so. */
const HIGH_TERMINAL = 0.7

const rate = (value: number): string => `${(value * 100).toFixed(3)}%`

function Years({ value, contribution }: { value: BrandValue; contribution: number }) {
  const t = useTranslations('hub.value')
  return (
    <div className="mt-6">
      <Table caption={t('forecast')} className="[&_td]:!py-1.5 [&_th]:!py-1.5">
        <thead>
          <tr>
            <Th>{t('year')}</Th>
            <Th num className="max-lg:hidden">
              {t.rich('columns.profit', symbols)}
            </Th>
            <Th num className="max-lg:hidden">
              {t.rich('columns.tangible', symbols)}
            </Th>
            <Th num className="max-lg:hidden">
              {t('columns.excess')}
            </Th>
            <Th num>{t.rich('columns.brand', { ...symbols, b: plainNumber(contribution) })}</Th>
            <Th num>{t('columns.factor')}</Th>
            <Th num>{t('columns.present')}</Th>
          </tr>
        </thead>
        <tbody className="num">
          {value.forecast.map(year => (
            <tr key={year.year}>
              <Td>{year.year}</Td>
              <Td num className="max-lg:hidden">
                {figure(year.adjustedProfit)}
              </Td>
              <Td num className="max-lg:hidden">
                {figure(year.tangibleIncome)}
              </Td>
              <Td num className="max-lg:hidden">
                {figure(year.excess)}
              </Td>
              <Td num>{figure(year.earnings)}</Td>
              <Td num>{figure(year.discountFactor, 4)}</Td>
              <Td num>{figure(year.presentValue)}</Td>
            </tr>
          ))}
        </tbody>
        <tfoot className="num">
          <tr className="total">
            <Td>{t('explicit')}</Td>
            <Td num className="max-lg:hidden" colSpan={3} />
            <Td num colSpan={2} />
            <Td num>{figure(value.explicit)}</Td>
          </tr>
          <tr className="total">
            <Td>{t.rich('terminal', symbols)}</Td>
            <Td num className="max-lg:hidden" colSpan={3} />
            <Td num>{figure(value.terminalEarnings)}</Td>
            <Td num>{figure(value.terminalFactor, 4)}</Td>
            <Td num>{figure(value.terminal)}</Td>
          </tr>
          <tr className="total">
            <Td>{t.rich('total', symbols)}</Td>
            <Td num className="max-lg:hidden" colSpan={3} />
            <Td num colSpan={2} />
            <Td num>{figure(value.value)}</Td>
          </tr>
        </tfoot>
      </Table>
    </div>
  )
}

/** The value with how it comes about: rate, shares, every year. */
export function Result({
  value,
  settings,
  assetReturn,
  contribution,
}: {
  value: BrandValue
  settings: BrandValueSettings
  assetReturn: number
  contribution: number
}) {
  const t = useTranslations('hub.value')
  const worth = brandValuePoints(
    { value: value.value, baseRevenue: value.baseRevenue },
    settings.pointsBySize,
  )
  const share = value.terminalShare
  return (
    <div>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2 border-b border-line pb-4">
        <div>
          <p className="text-14 text-ink-2">{t('valueOn', { year: value.baseYear })}</p>
          <p>
            <b className="num text-40/12">{figure(value.value)}</b>{' '}
            <span className="text-ink-2">
              {t('wanAbout', { yi: figure(value.value / 10_000), bn: figure(value.value / 100_000) })}
            </span>
          </p>
        </div>
        <p className="num text-right text-14 text-ink-2 max-lg:text-left">
          {t('rate', { z: (assetReturn * 100).toFixed(1), k: value.coefficient.toFixed(3) })}
          <b className="text-ink">{rate(value.rate)}</b>
          <br />
          {t('points', { ratio: value.toRevenue.toFixed(2), max: worth.max })}
          <b className="text-ink">{worth.points}</b> / {worth.max}
        </p>
      </div>
      <div className="mt-4">
        <ShareBar
          first={1 - share}
          labels={[
            <span key="forecast">
              <b className="num">{Math.round((1 - share) * 100)}%</b> {t('shareForecast')}
              <br />
              <span className="num">{figure(value.explicit)}</span>
            </span>,
            <span key="terminal">
              <b className="num">{Math.round(share * 100)}%</b>{' '}
              {t('shareTerminal', { year: (value.forecast.at(-1)?.year ?? 0) + 1 })}
              <br />
              <span className="num">{figure(value.terminal)}</span>
            </span>,
          ]}
        />
      </div>
      {share > HIGH_TERMINAL && (
        <Notice tone="wait" className="mt-4">
          {t('terminalHigh')}
        </Notice>
      )}
      <Years value={value} contribution={contribution} />
    </div>
  )
}
