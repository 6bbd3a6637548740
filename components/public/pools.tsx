import { useTranslations } from 'next-intl'
import type { PoolFacts } from '@/domain/register/pool-facts'
import { SectionHead } from '../ui/section-head'
import { PoolEntry } from './pool-entry'

/** Lists that were published and wait for their draw, and the latest of those that never came to one. */
export function Pools({
  waiting,
  count,
  undrawn,
}: {
  waiting: readonly PoolFacts[]
  count: number
  undrawn: readonly PoolFacts[]
}) {
  const t = useTranslations('draw.ahead')
  return (
    <section aria-labelledby="pools" className="pt-14">
      <SectionHead small id="pools" title={t('title')} aside={t('count', { n: count })} />
      <p className="max-w-measure pt-4 text-ink-2">{waiting.length === 0 ? t('none') : t('text')}</p>
      {count > waiting.length && (
        <p className="pt-2 text-14 text-ink-2">{t('more', { n: waiting.length })}</p>
      )}
      <ol>
        {waiting.map(pool => (
          <PoolEntry key={pool.id} pool={pool} />
        ))}
      </ol>
      {undrawn.length > 0 && (
        <details className="mt-4">
          <summary className="lnk w-fit text-14">{t('undrawn')}</summary>
          <ol>
            {undrawn.map(pool => (
              <PoolEntry key={pool.id} pool={pool} />
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
