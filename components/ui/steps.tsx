import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'

/** The whole way of an application on a public page: numbered columns, a vertical line on a phone. */
export function Steps({
  items,
}: {
  items: readonly { id: string; name: ReactNode; who: ReactNode; limit: ReactNode }[]
}) {
  return (
    <ol className="steps">
      {items.map((item, at) => (
        <li key={item.id}>
          <i aria-hidden>{at + 1}</i>
          <b>{item.name}</b>
          <span className="who">{item.who}</span>
          <span className="limit">{item.limit}</span>
        </li>
      ))}
    </ol>
  )
}

/** The stages in the side rail: done, current, still to come. */
export function StageList({
  items,
}: {
  items: readonly { id: string; name: ReactNode; when?: ReactNode; state: 'done' | 'current' | 'todo' }[]
}) {
  const t = useTranslations('ui')
  return (
    <ol className="stagelist">
      {items.map(item => (
        <li key={item.id} className={item.state} aria-current={item.state === 'current' ? 'step' : undefined}>
          {item.state === 'done' ? (
            <Icon name="check" className="tone-ok" label={t('done')} />
          ) : (
            <i aria-hidden />
          )}
          <span>{item.name}</span>
          <span className="when num">{item.when}</span>
        </li>
      ))}
    </ol>
  )
}
