'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { CardChange } from '@/domain/board/merge'
import { LIVE_IDS } from '@/domain/board/query'
import { columnName } from '@/domain/board/stages'
import type { CardWords } from './card-words'
import { usePresence, type Watchers } from './use-presence'
import { type LiveState, useStream } from './use-stream'

const GATHER_MS = 80

type Open = { id: string; what: 'card' | 'sheet' }

/** What somebody has open on a board: the sheet of a move, a card, or nothing. */
export const openOf = (
  sheet: { view: { id: string } } | null,
  previewed: { id: string } | undefined,
): Open | null => {
  if (sheet) return { id: sheet.view.id, what: 'sheet' }
  return previewed ? { id: previewed.id, what: 'card' } : null
}

/**
 * Keeps what is shown of the board up to date with what others do, and says so, without taking focus, scroll or an open
 * sheet: its columns, its lanes, its table and the day's queue alike.
 */
export function useLive({
  read,
  words,
  me,
  open = null,
  isHeld = false,
  gone,
  say,
}: {
  /** Reads these changed cases anew, or with null everything; answers what changed, or null without a connection. */
  read: (ids: readonly string[] | null) => Promise<readonly CardChange[] | null>
  words: CardWords
  me: string
  /** What this person has open, told to the others. */
  open?: Open | null
  /** While a card is being dragged the board stands still. */
  isHeld?: boolean
  /** What is said of a case that is shown no more: it left the board, or only this part of it. */
  gone: 'left' | 'gone'
  say: (text: string) => void
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
    if (!to) return t(gone, { title })
    const stage = w(columnName(to))
    return from ? t('moved', { title, stage }) : t('arrived', { title, stage })
  }
  const announce = (changes: readonly CardChange[]) => {
    const said = changes.map(sentence).filter(text => text !== null)
    if (said.length > 3) say(t('many', { n: said.length }))
    else if (said.length > 0) say(said.join(' '))
  }
  const flush = async () => {
    if (isHeld) {
      timer.current = window.setTimeout(() => void held.current(), GATHER_MS * 4)
      return
    }
    const ids = [...waiting.current]
    waiting.current.clear()
    announce((await read(ids.length > LIVE_IDS ? null : ids)) ?? [])
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
    refresh: async () => (await read(null)) !== null,
    presence: presence.hear,
  })
  return { state, watchers: presence.watchers }
}
