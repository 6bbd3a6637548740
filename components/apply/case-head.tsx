import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '@/domain/paths'
import { Breadcrumb } from '../ui/breadcrumb'
import { Dot } from '../ui/dot'
import { dayOf, longDay } from './format'

/** The names at the top of an application's own page. */
export function CaseHead({
  facts,
  aside,
}: {
  facts: {
    brandName: string
    productName: string
    enterpriseName: string
    reference: string | null
    submittedAt: string | null
  }
  aside?: ReactNode
}) {
  const t = useTranslations('hub')
  const locale = useLocale()
  const title = `${facts.brandName} ${facts.productName}`.trim()
  return (
    <header className="mb-6">
      <Breadcrumb
        items={[{ href: paths.apply(), label: t('mine') }, { label: facts.reference ?? t('draft') }]}
      />
      <h1 className="mt-3 text-32 max-lg:text-24/9">{title || t('untitled')}</h1>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="text-ink-2">
          {facts.enterpriseName}
          {facts.reference && (
            <>
              <Dot />
              <span className="num whitespace-nowrap">{facts.reference}</span>
            </>
          )}
          {facts.submittedAt && (
            <>
              <Dot />
              <span className="whitespace-nowrap">
                {t('submittedOn', { date: longDay(locale, dayOf(facts.submittedAt)) })}
              </span>
            </>
          )}
        </p>
        {aside}
      </div>
    </header>
  )
}
