'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type Part, VIEWERS, VISIBILITY, type Viewer } from '@/domain/policy/visibility'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Popover } from '../ui/popover'

/** Who sees a part of a case, read from the rules themselves, and who has looked lately. */
export function WhoSees({
  part,
  mine,
  readers,
}: {
  part: Part
  /** What the reader is to this case. */
  mine: readonly string[]
  readers?: readonly { name: string; times: number }[]
}) {
  const t = useTranslations('case.visible')
  const locale = useLocale()
  const join = locale === 'en' ? ', ' : '、'
  const isMine = (viewer: Viewer) => mine.includes(viewer)
  const what = (viewer: Viewer): string => {
    const access = VISIBILITY[part][viewer]
    if (access !== 'part') return t(access)
    return t.has(`note.${part}.${viewer}`) ? t(`note.${part}.${viewer}`) : t('all')
  }
  const order = [...VIEWERS].sort((a, b) => Number(isMine(b)) - Number(isMine(a)))
  return (
    <Popover
      title={t('title', { part: t(`part.${part}`) })}
      aside={t('scheme')}
      trigger={
        <Button size="sm" icon="eye" className="needs-script">
          {t('button')}
        </Button>
      }
    >
      <ul className="who-sees">
        {order.map(viewer => (
          <li key={viewer}>
            <Icon
              name={VISIBILITY[part][viewer] === 'none' ? 'eye-off' : 'eye'}
              className={VISIBILITY[part][viewer] === 'none' ? 'text-ink-3' : 'tone-ok'}
            />
            <b>{isMine(viewer) ? t('you', { role: t(`viewer.${viewer}`) }) : t(`viewer.${viewer}`)}</b>
            <span className={VISIBILITY[part][viewer] === 'none' ? 'text-ink-3' : undefined}>
              {what(viewer)}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-12 text-ink-3">{t('conflict')}</p>
      {readers && (
        <p className="mt-1 text-12 text-ink-3">
          {readers.length > 0
            ? t('readers', { list: readers.map(r => t('reader', { name: r.name, n: r.times })).join(join) })
            : t('noReaders')}
        </p>
      )}
    </Popover>
  )
}
