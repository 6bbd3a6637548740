'use client'
import { useTranslations } from 'next-intl'
import type { Card } from '@/domain/board/card'
import { columnName } from '@/domain/board/stages'
import { Avatar } from '../ui/avatar'
import { Chip } from '../ui/chip'
import { DayRuler } from '../ui/day-ruler'
import { Dot, UnreadDot } from '../ui/dot'
import { Link } from '../ui/link'
import { caseHref, Left } from './card'
import { useCardWords } from './card-words'

/** Cases one below the other, the most pressing on top. */
export function Queue({
  cards,
  me,
  list,
}: {
  cards: readonly Card[]
  me: { id: string; name: string }
  list: string
}) {
  const words = useCardWords(me)
  const w = useTranslations('workflow.stage')
  return (
    <ul className="queue">
      {cards.map(card => {
        const waits = words.waits(card)
        return (
          <li key={card.id} data-unread={card.isUnread || undefined}>
            <div className="min-w-0">
              <h3 className="flex items-center gap-1.5">
                {card.isUnread && <UnreadDot label={words.say('card.unread')} />}
                <Link href={caseHref(card, list)} data-row={card.id} className="-my-0.5 py-0.5">
                  {words.title(card)}
                </Link>
              </h3>
              <p className="text-12 text-ink-2">
                {card.enterprise}
                <Dot />
                {words.field(card.field)}
                <Dot />
                {words.area(card.area)}
              </p>
              {words.flags(card).length > 0 && (
                <p className="mt-1 flex flex-wrap gap-1">
                  {words.flags(card).map(flag => (
                    <Chip key={flag.flag} tone={flag.tone} icon={flag.icon}>
                      {flag.text}
                    </Chip>
                  ))}
                </p>
              )}
            </div>
            <p className="flex items-center gap-1.5 text-12 text-ink-2">
              <Avatar name={waits.initial} kind={waits.kind} />
              <span>
                {w(columnName(card.stage))}
                <br />
                {waits.text} {waits.progress && <span className="num text-ink-3">{waits.progress}</span>}
              </span>
            </p>
            <div className="text-12">
              <Left mark={words.left(card.clock, card.stage)} />
              <DayRuler used={card.clock.used} limit={card.clock.limit} state={card.clock.state} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
