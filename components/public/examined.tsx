import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VALUE_BANDS } from '@/domain/brand-value/bands'
import type { PublishedScope } from '@/domain/register/scope'
import { Icon } from '../ui/icon'
import { Table, Td, Th } from '../ui/table'
import { useSay } from './say'

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 border-b border-line py-7 max-lg:grid-cols-1 max-lg:gap-2">
      <h3 className="font-song text-20">{title}</h3>
      <div>{children}</div>
    </div>
  )
}

const bold = (chunks: ReactNode) => <b>{chunks}</b>
const note = 'mt-2 text-13 text-ink-3'

function Indicators({ total, better, equal }: NonNullable<PublishedScope['indicators']>) {
  const t = useTranslations('public.brand')
  const lower = total - better - equal
  const squares = [
    ...Array.from({ length: better }, () => 'bg-ok'),
    ...Array.from({ length: equal }, () => 'inset-ring-[1.5px] inset-ring-ok'),
    ...Array.from({ length: lower }, () => 'inset-ring-[1.5px] inset-ring-line-strong'),
  ]
  return (
    <>
      <p className="text-17">{t.rich('indicators', { total, better, equal, lower, b: bold })}</p>
      <div
        className="mt-3 flex flex-wrap gap-1 [forced-color-adjust:none]"
        role="img"
        aria-label={t('indicatorsShort', { better, equal, lower })}
      >
        {squares.map((look, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: squares have no identity but their place
          <i key={at} className={`size-5 rounded-[3px] max-lg:size-4.5 ${look}`} />
        ))}
      </div>
    </>
  )
}

function Standards({ scope }: { scope: PublishedScope }) {
  const t = useTranslations('public.brand')
  return (
    <Part title={t('pillars.standards')}>
      {scope.indicators ? (
        <Indicators {...scope.indicators} />
      ) : (
        <p className="text-17">{t('noIndicators')}</p>
      )}
      <p className={note}>{t('squares', { n: scope.testReports })}</p>
      {scope.standards.length > 0 && (
        <Table caption={t('standardsCaption')} className="mt-4" stack>
          <thead>
            <tr>
              <Th>{t('standardNumber')}</Th>
              <Th>{t('standardName')}</Th>
              <Th>{t('standardUse')}</Th>
            </tr>
          </thead>
          <tbody>
            {scope.standards.map(each => (
              <tr key={each.number}>
                <Td className="num lg:whitespace-nowrap">{each.number}</Td>
                <Td lang="zh-CN">{each.name}</Td>
                <Td className="text-ink-2">
                  {t(`uses.${each.use}`)}
                  {each.isDeclared && t('declared')}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Part>
  )
}

function Officer({ ticks }: { ticks: PublishedScope['officer'] }) {
  const t = useTranslations('public.brand')
  return (
    <Part title={t('pillars.officer')}>
      <p className="text-17">
        {ticks.length > 0 ? t.rich('officerMet', { n: ticks.length, b: bold }) : t('officerNone')}
      </p>
      <ul className="mt-3 grid gap-x-6 gap-y-2 text-15 lg:grid-cols-2">
        {ticks.map(tick => (
          <li key={tick} className="flex gap-2">
            <Icon name="check" size={20} className="tone-ok mt-0.5" />
            {t(`ticks.${tick}`)}
          </li>
        ))}
      </ul>
      <p className={note}>{t('noNames')}</p>
    </Part>
  )
}

function Value({ scope }: { scope: PublishedScope }) {
  const t = useTranslations('public.brand')
  const say = useSay()
  const band = VALUE_BANDS.find(each => each.id === scope.valueBand)
  return (
    <Part title={t('pillars.value')}>
      <p className="text-17">
        {band
          ? t.rich('valueIn', { band: say.isEnglish ? band.name.en : band.name['zh-CN'], b: bold })
          : t('valueNone')}
      </p>
      {band && (
        <ol className="mt-4 grid grid-cols-6 gap-1 text-center text-13 text-ink-3 max-sm:text-12">
          {VALUE_BANDS.map(each => (
            <li
              key={each.id}
              aria-current={each.id === band.id ? 'true' : undefined}
              className="border-t-[6px] border-line pt-1.5 aria-[current]:border-ok aria-[current]:font-bold aria-[current]:text-ink"
            >
              {t(`bands.${each.step}`)}
            </li>
          ))}
        </ol>
      )}
      <p className={note}>
        {t('bandUnit')}
        {scope.valuationBase && t('valuationBase', { day: say.day(scope.valuationBase) })}
        {t('bandOnly')}
      </p>
    </Part>
  )
}

/** What was examined: the three pillars, always in this order, without names, scores or money. */
export function Examined({ scope }: { scope: PublishedScope }) {
  return (
    <>
      <Standards scope={scope} />
      <Officer ticks={scope.officer} />
      <Value scope={scope} />
    </>
  )
}
