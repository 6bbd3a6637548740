'use client'
import { useTranslations } from 'next-intl'
import type { Refusal } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { clockOf } from '../apply/format'
import { LinkButton } from '../ui/button'
import { Notice } from '../ui/notice'

/** A colleague saved the same item meanwhile: who, when, what it has now, and the choice. */
export function SelfClash({
  because,
  applicationId,
  item,
}: {
  because: Refusal
  applicationId: string
  item: string
}) {
  const t = useTranslations('selfScore')
  const { changed, current } = because
  const points = current?.values.points
  return (
    <Notice
      tone="wait"
      role="alert"
      title={t('clash', { by: changed?.by ?? '', at: changed?.at ? clockOf(changed.at) : '' })}
      action={
        <LinkButton size="sm" href={paths.applySelfItem(applicationId, item)}>
          {t('reload')}
        </LinkButton>
      }
    >
      {typeof points === 'number' ? t('clashHelp', { points }) : t('clashNone')}
    </Notice>
  )
}
