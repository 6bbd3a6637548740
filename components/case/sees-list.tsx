import { useLocale, useTranslations } from 'next-intl'
import { type Sight, sightOf } from '@/domain/policy/sight'
import { type Part, VIEWERS, type Viewer } from '@/domain/policy/visibility'
import type { Stage } from '@/domain/workflow/types'
import { Icon } from '../ui/icon'

/** Who sees a part of a case in the stage it stands in, worked out by the rules themselves; who has looked lately. */
export function SeesList({
  part,
  stage,
  mine,
  readers,
}: {
  part: Part
  stage: Stage
  /** What the reader is to this case. */
  mine: readonly string[]
  readers?: readonly { name: string; times: number }[] | undefined
}) {
  const t = useTranslations('case.visible')
  const more = useTranslations('sees')
  const locale = useLocale()
  const join = locale === 'en' ? ', ' : '、'
  const isMine = (viewer: Viewer) => mine.includes(viewer)
  const what = (viewer: Viewer, sight: Sight): string => {
    if (sight === 'closed') return more('closed')
    if (sight !== 'part') return t(sight)
    return t.has(`note.${part}.${viewer}`) ? t(`note.${part}.${viewer}`) : t('all')
  }
  const order = [...VIEWERS].sort((a, b) => Number(isMine(b)) - Number(isMine(a)))
  return (
    <>
      <ul className="who-sees">
        {order.map(viewer => {
          const sight = sightOf(viewer, part, stage)
          const isHidden = sight === 'none' || sight === 'closed'
          return (
            <li key={viewer} data-viewer={viewer} data-sight={sight}>
              <Icon name={isHidden ? 'eye-off' : 'eye'} className={isHidden ? 'text-ink-3' : 'tone-ok'} />
              <b>{isMine(viewer) ? t('you', { role: t(`viewer.${viewer}`) }) : t(`viewer.${viewer}`)}</b>
              <span className={isHidden ? 'text-ink-3' : undefined}>{what(viewer, sight)}</span>
            </li>
          )
        })}
      </ul>
      <p className="mt-2 text-12 text-ink-3">{t('conflict')}</p>
      {readers && (
        <p className="mt-1 text-12 text-ink-3">
          {readers.length > 0
            ? t('readers', { list: readers.map(r => t('reader', { name: r.name, n: r.times })).join(join) })
            : t('noReaders')}
        </p>
      )}
    </>
  )
}
