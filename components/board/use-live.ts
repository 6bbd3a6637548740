'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Column } from '@/domain/board/card'
import type { CardChange } from '@/domain/board/merge'
import { LIVE_IDS } from '@/domain/board/query'
import { columnName } from '@/domain/board/stages'
import type { CardWords } from './card-words'
import type { useBoard } from './use-board'
import { usePresence, type Watchers } from './use-presence'
import { type LiveState, useStream } from './use-stream'

const GATHER_MS = 80

/** Keeps an open board up to date with what others do, and says so, without taking focus, scroll or an open sheet. */
export function useLive({
  board,
  words,
  me,
  open,
  isHeld,
  say,
  settled,
}: {
  board: ReturnType<typeof useBoard>
  words: CardWords
  me: string
  /** What this person has open, told to the others. */
  open: { id: string; what: 'card' | 'sheet' } | null
  /** While a card is being dragged the board stands still. */
  isHeld: boolean
  say: (text: string) => void
  /** Called when cards may stand elsewhere than before. */
  settled: (columns: readonly Column[]) => void
}): { state: LiveState; watchers: Watchers } {
  const t = useTranslations('live')
  const w = useTranslations('workflow.stage')
  const presence = usePresence(me, open)
  const waiting = useRef(new Set<string>())
  const timer = useRef(0)
  const own = open?.id

  const sentence = ({ card, from, to }: CardChange): string | null => {
    if (card.id === own || from === to) return null
    const title = words.title(card)
    if (!to) return t('left', { title })
    const stage = w(columnName(to))
    return from ? t('moved', { title, stage }) : t('arrived', { title, stage })
  }
  const announce = (changes: readonly CardChange[]) => {
    const said = changes.map(sentence).filter(text => text !== null)
    if (said.length > 3) say(t('many', { n: said.length }))
    else if (said.length > 0) say(said.join(' '))
  }
  const refresh = async (): Promise<boolean> => {
    const next = await board.refresh(
      board.columns.map(c => c.stage),
      true,
    )
    if (next) settled(next.columns)
    return next !== null
  }
  const flush = async () => {
    if (isHeld) {
      timer.current = window.setTimeout(() => void held.current(), GATHER_MS * 4)
      return
    }
    const ids = [...waiting.current]
    waiting.current.clear()
    if (ids.length > LIVE_IDS) return void refresh()
    const patched = await board.patch(ids)
    if (!patched) return
    settled(patched.next.columns)
    announce(patched.changes)
  }
  const held = useRef(flush)
  held.current = flush
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const state = useStream({
    changed: ids => {
      for (const id of ids) waiting.current.add(id)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void held.current(), GATHER_MS)
    },
    refresh,
    presence: presence.hear,
  })
  return { state, watchers: presence.watchers }
}
