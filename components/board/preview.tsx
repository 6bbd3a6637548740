import { useTranslations } from 'next-intl'
import { use } from 'react'
import type { Card } from '@/domain/board/card'
import { columnName } from '@/domain/board/stages'
import { useActorName, useEventName } from '../case/timeline'
import { Button, LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { DayRuler } from '../ui/day-ruler'
import { Drawer } from '../ui/dialog'
import { KeyValues } from '../ui/key-values'
import { caseHref, Left } from './card'
import type { CardWords } from './card-words'
import { deadline, moment } from './dates'
import { PreviewDeedsContext } from './preview-deeds'
import { useNews } from './use-news'

/** What others did on the case since one last looked. */
function News({ card, words }: { card: Card; words: CardWords }) {
  const t = useTranslations('board.drawer')
  const nameOf = useEventName()
  const whoOf = useActorName()
  const news = useNews(card.id, card.isUnread)
  if (news === null) return null
  if (news === 'failed') return <p className="mt-4 text-13 tone-wait">{t('noNews')}</p>
  if (news.lines.length === 0) return null
  return (
    <section className="mt-4" aria-label={t(news.isFirst ? 'latest' : 'news')} data-news>
      <h3 className="text-13 text-ink-3">{t(news.isFirst ? 'latest' : 'news')}</h3>
      <ul className="mt-1 grid gap-1 text-13">
        {news.lines.map(line => (
          <li key={line.seq}>
            <b>{nameOf(line.kind)}</b>
            <span className="ml-2 text-12 text-ink-2">
              {t('line', { at: moment(line.at, words.locale), by: whoOf(line) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A look at one card without leaving the board. */
export function Preview({
  card,
  words,
  list,
  onClose,
}: {
  card: Card
  words: CardWords
  list: string
  onClose: () => void
}) {
  const t = useTranslations('board')
  const w = useTranslations('workflow.stage')
  const deeds = use(PreviewDeedsContext)
  const waits = words.waits(card)
  const flags = words.flags(card)
  return (
    <Drawer
      open
      onOpenChange={open => !open && onClose()}
      kind={t('drawer.preview')}
      title={words.title(card)}
      sub={
        <p>
          {card.enterprise}
          <span className="num ml-2 text-ink-3">{card.reference}</span>
        </p>
      }
      foot={
        <>
          <LinkButton look="ink" href={caseHref(card, list)} iconAfter="arrow-right">
            {t('drawer.open')}
          </LinkButton>
          <Button icon="more" aria-haspopup="menu" onClick={() => deeds.move(card.id)}>
            {t('drawer.move')}
          </Button>
        </>
      }
    >
      <p className="mt-4 mb-1 flex items-baseline justify-between gap-4">
        <b>{w(columnName(card.stage))}</b>
        <Left mark={words.left(card.clock, card.stage)} />
      </p>
      <DayRuler
        large
        used={card.clock.used}
        limit={card.clock.limit}
        state={card.clock.state}
        label={t('card.ruler', { limit: card.clock.limit, used: card.clock.used })}
      />
      <News card={card} words={words} />
      <KeyValues
        look="tight"
        className="mt-4"
        items={[
          {
            key: 'waits',
            term: t('list.waiting'),
            value: `${waits.text}${waits.progress ? ` ${waits.progress}` : ''}`,
          },
          { key: 'officer', term: t('drawer.officer'), value: card.officer?.name ?? t('query.none') },
          { key: 'since', term: t('drawer.since'), value: deadline(card.since, words.locale) },
          { key: 'due', term: t('drawer.due'), value: deadline(card.due, words.locale) },
          { key: 'field', term: t('list.field'), value: words.field(card.field) },
          { key: 'area', term: t('list.area'), value: words.area(card.area) },
          ...(flags.length > 0
            ? [
                {
                  key: 'flags',
                  term: t('drawer.flags'),
                  value: (
                    <span className="flex flex-wrap gap-1">
                      {flags.map(flag => (
                        <Chip key={flag.flag} tone={flag.tone} icon={flag.icon}>
                          {flag.text}
                        </Chip>
                      ))}
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Drawer>
  )
}
