import { memo } from 'react'
import type { Card } from '@/domain/board/card'
import type { Watcher } from '@/domain/board/live'
import { inList } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { Avatar } from '../ui/avatar'
import { Chip } from '../ui/chip'
import { DayRuler } from '../ui/day-ruler'
import { Dot } from '../ui/dot'
import { localHref } from '../ui/href'
import { Icon } from '../ui/icon'
import type { CardWords, LeftMark } from './card-words'
import { CardWatchers } from './watchers'

/** How much time is left: word, and where it matters icon and colour. */
export function Left({ mark }: { mark: LeftMark }) {
  return (
    <span className={`left-mark${mark.tone ? ` tone-${mark.tone}` : ''}`}>
      {mark.icon && <Icon name={mark.icon} size={12} />}
      {mark.text}
    </span>
  )
}

/** Address of the case with the list it was opened from, so that it can be left for the next one. */
export const caseHref = (card: Pick<Card, 'id'>, list: string) => inList(paths.reviewCase(card.id), list)

export type CardFaceProps = {
  card: Card
  words: CardWords
  /** Address of the list this card stands in. */
  list: string
  isCurrent: boolean
  isHere: boolean
  isBusy: boolean
  /** Whether it is picked to be moved with others; undefined where nothing can be picked. */
  isPicked?: boolean | undefined
  /** Who else has it open now. */
  watchers?: readonly Watcher[] | undefined
}

/** One case on the board. Plain markup, since hundreds of them are drawn at once; the board listens for all. */
export const CardFace = memo(function CardFace({
  card,
  words,
  list,
  isCurrent,
  isHere,
  isBusy,
  isPicked,
  watchers,
}: CardFaceProps) {
  const title = words.title(card)
  const waits = words.waits(card)
  const flags = words.flags(card)
  const { clock } = card
  return (
    <article
      className="card"
      data-card={card.id}
      data-unread={card.isUnread || undefined}
      data-here={isHere || undefined}
      data-busy={isBusy || undefined}
      data-pickable={isPicked === undefined ? undefined : true}
      data-picked={isPicked || undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={title}
    >
      <h3>
        {card.isUnread && <span className="dot-unread" role="img" aria-label={words.say('card.unread')} />}
        <a href={localHref(words.locale, caseHref(card, list))} tabIndex={-1}>
          {title}
        </a>
      </h3>
      <p className="en">{card.enterprise}</p>
      <p className="mt">
        {words.field(card.field)}
        <Dot />
        {words.area(card.area)}
      </p>
      {flags.length > 0 && (
        <p className="fl">
          {flags.map(flag => (
            <Chip key={flag.flag} tone={flag.tone} icon={flag.icon}>
              {flag.text}
            </Chip>
          ))}
        </p>
      )}
      <DayRuler used={clock.used} limit={clock.limit} state={clock.state} />
      <p className="ft">
        <span className="used num">{words.day(clock.used)}</span>
        <Left mark={words.left(clock, card.stage)} />
      </p>
      <p className="wt">
        <Avatar name={waits.initial} kind={waits.kind} />
        <span>{waits.text}</span>
        {waits.progress && <span className="pr num">{waits.progress}</span>}
      </p>
      {isPicked !== undefined && (
        <label className="pk needs-script">
          <input
            type="checkbox"
            className="block size-4 accent-ink"
            tabIndex={-1}
            checked={isPicked}
            readOnly
            aria-label={words.say('card.pick', { title })}
            data-pick={card.id}
          />
        </label>
      )}
      {watchers && <CardWatchers people={watchers} />}
      <button
        type="button"
        className="mv needs-script"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-label={words.say('card.moveOf', { title })}
        data-move={card.id}
      >
        <Icon name="more" />
      </button>
    </article>
  )
})
