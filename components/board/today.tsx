'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { OwnBulk } from '@/domain/board/bulk'
import type { Card } from '@/domain/board/card'
import { changesOf } from '@/domain/board/merge'
import type { WaitingReport } from '@/domain/decision/feedback'
import { paths } from '@/domain/paths'
import { OwnBulks } from '../bulk/own-list'
import { WaitingReports } from '../feedback/waiting'
import { useTellBadge } from '../shell/badge-now'
import { EmptyState } from '../ui/empty-state'
import { Link } from '../ui/link'
import { LiveRegion } from '../ui/live-region'
import { SectionHead } from '../ui/section-head'
import { useCardWords } from './card-words'
import { KeysHelp } from './help'
import { useRowKeyLines } from './key-lines'
import { LiveMark } from './live-mark'
import { InLivePlace } from './live-slot'
import { Queue } from './queue'
import { readUnattended } from './remote'
import { useKeys } from './use-keys'
import { useLive } from './use-live'
import { useRowKeys } from './use-row-keys'

type Shown = {
  me: { id: string; name: string }
  today: string
  waiting: readonly Card[]
  waitingTotal: number
  watch: readonly Card[]
  unassigned: readonly Card[]
  unassignedTotal: number
  bulks: readonly OwnBulk[]
  reports: { total: number; reports: readonly WaitingReport[] }
  unread: number
}

const cardsOf = ({ waiting, watch, unassigned }: Shown): readonly Card[] => [
  ...waiting,
  ...watch,
  ...unassigned,
]

/** What is to be done today, kept up to date. */
export function Today({ first }: { first: Shown }) {
  const t = useTranslations('board.queue')
  const f = useTranslations('feedback')
  const b = useTranslations('bulk')
  const words = useCardWords(first.me)
  const root = useRowKeys<HTMLDivElement>()
  const [help, setHelp] = useState(false)
  useKeys({ '?': () => setHelp(true) })
  const lines = useRowKeyLines({ canMove: false, canPick: false })
  const [view, setView] = useState(first)
  const [said, say] = useState('')
  useTellBadge(view.waitingTotal)
  const live = useLive({
    read: async ids => {
      const answer = await readUnattended<Shown>('/api/review/today')
      if (!answer.ok) return null
      setView(answer.value)
      const { total } = answer.value.reports
      if (total !== view.reports.total) say(`${f('waitingTitle')} ${f('waitingNote', { n: total })}`)
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
  /** The way to all of a part of which the first are shown. */
  const rest = (cards: readonly Card[], total: number, list: string) =>
    total > cards.length && (
      <p className="pt-3 text-13">
        <Link href={paths.board(`${list}&view=list`)}>{t('more', { n: total })}</Link>
      </p>
    )
  return (
    <div ref={root}>
      {view.bulks.length > 0 && (
        <section className="mb-6">
          <SectionHead title={b('own.open')} aside={b('own.openNote')} />
          <OwnBulks bulks={view.bulks} />
          <p className="pt-3 text-13">
            <Link href={paths.bulks()}>{b('own.all')}</Link>
          </p>
        </section>
      )}
      {view.waiting.length === 0 && view.reports.total === 0 && (
        <EmptyState icon="check-circle" title={t('done')}>
          {t('doneText')}
        </EmptyState>
      )}
      {part(
        t('waiting'),
        t('waitingNote', { n: view.waitingTotal }),
        view.waiting,
        'mine=waiting',
        rest(view.waiting, view.waitingTotal, 'mine=waiting'),
      )}
      <WaitingReports {...view.reports} today={view.today} />
      {part(t('watch'), t('watchNote'), view.watch, 'mine=held')}
      {part(
        t('unassigned'),
        t('unassignedNote', { n: view.unassignedTotal }),
        view.unassigned,
        'officer=none',
        rest(view.unassigned, view.unassignedTotal, 'officer=none'),
      )}
      <InLivePlace>
        <LiveMark state={live.state} unread={view.unread} />
      </InLivePlace>
      {help && <KeysHelp lines={lines} onClose={() => setHelp(false)} />}
      <LiveRegion>{said}</LiveRegion>
    </div>
  )
}
