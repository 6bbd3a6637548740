import { useTranslations } from 'next-intl'
import type { Watcher } from '@/domain/board/live'
import { Avatar } from '../ui/avatar'

/** Who else has this card or its move sheet open now. */
export function CardWatchers({ people }: { people: readonly Watcher[] }) {
  const t = useTranslations('live')
  return (
    <p className="wtc">
      {people.slice(0, 2).map(person => (
        <span key={person.id}>
          <Avatar name={person.name.slice(0, 1)} live />
          {t(person.what === 'sheet' ? 'moving' : 'looking', { name: person.name })}
        </span>
      ))}
      {people.length > 2 && <span className="num">{t('others', { n: people.length - 2 })}</span>}
    </p>
  )
}
