import { useTranslations } from 'next-intl'
import type { Card } from '@/domain/board/card'
import { columnName } from '@/domain/board/stages'
import { LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { DayRuler } from '../ui/day-ruler'
import { Drawer } from '../ui/dialog'
import { KeyValues } from '../ui/key-values'
import { caseHref, Left } from './card'
import type { CardWords } from './card-words'
import { deadline } from './dates'

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
        <LinkButton look="ink" href={caseHref(card, list)} iconAfter="arrow-right">
          {t('drawer.open')}
        </LinkButton>
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
