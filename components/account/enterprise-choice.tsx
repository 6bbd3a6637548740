import { useTranslations } from 'next-intl'
import type { LocalPath } from '../ui/href'
import { PillLink } from '../ui/tag'

/** Which of several enterprises the page is about. */
export function EnterpriseChoice({
  own,
  chosenId,
  path,
}: {
  own: readonly { id: string; name: string }[]
  chosenId: string
  path: LocalPath
}) {
  const t = useTranslations('account.enterprise')
  if (own.length < 2) return null
  return (
    <nav aria-label={t('choose')} className="mb-6 flex flex-wrap gap-2">
      {own.map(each => (
        <PillLink key={each.id} href={`${path}?enterprise=${each.id}`} current={each.id === chosenId}>
          {each.name}
        </PillLink>
      ))}
    </nav>
  )
}
