'use client'
import { useTranslations } from 'next-intl'
import { BULK_PICKED, bulkQuery } from '@/domain/board/bulk'
import { paths } from '@/domain/paths'
import { Button, LinkButton } from '../ui/button'
import type { Picks } from './use-picks'

/** Stands over the columns while cards are picked: how many, the way to move them together, or all that match. */
export function PickBar({ picks, list, total }: { picks: Picks; list: string; total: number }) {
  const t = useTranslations('bulk')
  const n = picks.picked.size
  if (n === 0) return null
  const ids = new URLSearchParams([['picked', '1'], ...[...picks.picked].map(id => ['id', id])])
  return (
    <section className="pick-bar" aria-label={t('bar')}>
      <b role="status" className="num text-13">
        {t('picked', { n })}
      </b>
      {n > BULK_PICKED ? (
        <span className="tone-wait text-13">{t('tooManyPicked', { max: BULK_PICKED })}</span>
      ) : (
        <LinkButton size="sm" look="ink" href={paths.bulkNew(ids.toString())}>
          {t('open')}
        </LinkButton>
      )}
      <Button size="sm" onClick={() => picks.setAll(false)}>
        {t('clear')}
      </Button>
      <LinkButton size="sm" href={paths.bulkNew(bulkQuery(list))}>
        {t('openAll', { n: total })}
      </LinkButton>
    </section>
  )
}
