import { useTranslations } from 'next-intl'
import type { TransitionName } from '@/domain/workflow/types'
import { LinkButton } from '../ui/button'

/** The moves that can be made with what is chosen; each a link, so that the list below answers it. */
export function BulkMoves({
  chosen,
  moves,
  now,
  href,
}: {
  chosen: number
  moves: readonly TransitionName[]
  now: TransitionName | null
  href: (name: TransitionName) => `/${string}`
}) {
  const t = useTranslations('bulk')
  const w = useTranslations('workflow.transition')
  return (
    <>
      <p className="text-14 text-ink-2">{t('chosen', { n: chosen })}</p>
      <nav aria-label={t('which')} className="mt-2 flex flex-wrap gap-2">
        {moves.map(name => (
          <LinkButton
            key={name}
            href={href(name)}
            look={name === now ? 'ink' : 'secondary'}
            aria-current={name === now ? 'true' : undefined}
          >
            {w(name)}
          </LinkButton>
        ))}
      </nav>
    </>
  )
}
