'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import type { Card } from '@/domain/board/card'
import { changesOf } from '@/domain/board/merge'
import { paths } from '@/domain/paths'
import { EmptyState } from '../ui/empty-state'
import { Link } from '../ui/link'
import { LiveRegion } from '../ui/live-region'
import { SectionHead } from '../ui/section-head'
import { useCardWords } from './card-words'
import { LiveMark } from './live-mark'
import { InLivePlace } from './live-slot'
import { Queue } from './queue'
import { readUnattended } from './remote'
import { useKeptFocus } from './use-kept-focus'
import { useLive } from './use-live'

type Shown = {
  me: { id: string; name: string }
  waiting: readonly Card[]
  waitingTotal: number
  watch: readonly Card[]
  unassigned: readonly Card[]
  unread: number
}

const cardsOf = ({ waiting, watch, unassigned }: Shown): readonly Card[] => [
  ...waiting,
  ...watch,
  ...unassigned,
]

/** What is to be done today, kept up to date; `children` stands between what waits and what is watched. */
export function Today({ first, children }: { first: Shown; children?: ReactNode }) {
  const t = useTranslations('board.queue')
  const words = useCardWords(first.me)
  const root = useRef<HTMLDivElement>(null)
  const [view, setView] = useState(first)
  const [said, say] = useState('')
  useKeptFocus(root, 'a[data-row]')
  const live = useLive({
    read: async ids => {
      const answer = await readUnattended<Shown>('/api/review/today')
      if (!answer.ok) return null
      setView(answer.value)
      return changesOf(cardsOf(view), cardsOf(answer.value), ids ?? [])
    },
    words,
    me: view.me.id,
    gone: 'gone',
    say,
  })
  const part = (title: string, note: string, cards: readonly Card[], list: string, more?: ReactNode) =>
    cards.length > 0 && (
      <section className="mb-6">
        <SectionHead title={title} aside={note} />
        <Queue cards={cards} me={view.me} list={list} />
        {more}
      </section>
    )
  return (
    <div ref={root}>
      {view.waiting.length === 0 && !children && (
        <EmptyState icon="check-circle" title={t('done')}>
          {t('doneText')}
        </EmptyState>
      )}
      {part(
        t('waiting'),
        t('waitingNote', { n: view.waitingTotal }),
        view.waiting,
        'mine=waiting',
        view.waitingTotal > view.waiting.length && (
          <p className="pt-3 text-13">
            <Link href={paths.board('mine=waiting&view=list')}>{t('more', { n: view.waitingTotal })}</Link>
          </p>
        ),
      )}
      {children}
      {part(t('watch'), t('watchNote'), view.watch, 'mine=held')}
      {part(
        t('unassigned'),
        t('unassignedNote', { n: view.unassigned.length }),
        view.unassigned,
        'officer=none',
      )}
      <InLivePlace>
        <LiveMark state={live.state} unread={view.unread} />
      </InLivePlace>
      <LiveRegion>{said}</LiveRegion>
    </div>
  )
}
