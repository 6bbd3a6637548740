'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { Text } from '@/domain/scheme/text'
import { Link } from '../ui/link'

export type CellState = 'done' | 'draft' | 'open' | 'computed'

/** The items of the rubric by pillar, each a small cell that says how far it is. */
export function ItemCells({
  pillars,
  stateOf,
  current,
  done,
  of,
  onGo,
}: {
  pillars: readonly { id: string; title: Text; items: readonly string[] }[]
  stateOf: (item: string) => CellState
  current: string
  done: number
  of: number
  onGo: (item: string) => void
}) {
  const t = useTranslations('scoring.room')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  return (
    <nav className="score-items" aria-label={t('rubric')}>
      {pillars.map(pillar => (
        <div key={pillar.id}>
          <span>{pillar.title[locale]}</span>
          <div className="score-cells">
            {pillar.items.map(id => (
              <Link
                key={id}
                look="bare"
                href={`?item=${id}`}
                className="score-cell num"
                data-state={stateOf(id)}
                aria-current={id === current ? 'step' : undefined}
                onClick={event => {
                  event.preventDefault()
                  onGo(id)
                }}
              >
                {id}
                <span className="sr-only">{t(`state.${stateOf(id)}`)}</span>
              </Link>
            ))}
          </div>
        </div>
      ))}
      <p className="num ml-auto flex-none whitespace-nowrap text-right text-14">
        <span className="block text-12 text-ink-3">{t('done')}</span>
        <b>{done}</b> / {of}
      </p>
    </nav>
  )
}
