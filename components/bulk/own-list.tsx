import { useLocale, useTranslations } from 'next-intl'
import { bulkTransition, type OwnBulk } from '@/domain/board/bulk'
import { paths } from '@/domain/paths'
import { moment } from '../board/dates'
import { LinkButton } from '../ui/button'
import { Link } from '../ui/link'

/** Bulk moves one made, each with how far it is and the way to go on with it. */
export function OwnBulks({ bulks, level = 3 }: { bulks: readonly OwnBulk[]; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const t = useTranslations('bulk')
  const w = useTranslations('workflow.transition')
  const locale = useLocale()
  return (
    <ul className="queue">
      {bulks.map(bulk => {
        const move = bulkTransition(bulk.transition)
        return (
          <li key={bulk.id}>
            <div className="min-w-0">
              <Heading>
                <Link href={paths.bulk(bulk.id)} data-row={bulk.id} className="-my-0.5 py-0.5">
                  {t('own.line', { move: move ? w(move.name) : bulk.transition, n: bulk.total })}
                </Link>
              </Heading>
              <p className="num text-12 text-ink-2">{moment(bulk.openedAt, locale)}</p>
            </div>
            <p className={`text-12 ${bulk.isOpen ? 'tone-wait' : 'text-ink-2'}`}>
              {bulk.undone > 0
                ? t('undo.done', { undone: bulk.undone, kept: bulk.moved })
                : bulk.isOpen
                  ? t(bulk.isStopped ? 'stopped' : 'paused', {
                      done: bulk.total - bulk.waiting,
                      total: bulk.total,
                    })
                  : t('finished', {
                      total: bulk.total,
                      moved: bulk.moved,
                      left: bulk.total - bulk.moved,
                    })}
            </p>
            <p className="text-12">
              {bulk.isOpen && (
                <LinkButton size="sm" href={paths.bulk(bulk.id)}>
                  {t('go')}
                </LinkButton>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
