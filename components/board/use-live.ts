'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { CardChange } from '@/domain/board/merge'
import { LIVE_IDS } from '@/domain/board/query'
import { columnName } from '@/domain/board/stages'
import type { CardWords } from './card-words'
import { usePresence, type Watchers } from './use-presence'
import { type LiveState, useStream } from './use-stream'

const GATHER_MS = 80
/** After a reading that failed: a little later, then less and less often. */
const RETRY_MS = 1_500
const RETRY_MOST_MS = 30_000

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
  const [isLost, setLost] = useState(false)
  const waiting = useRef({ ids: new Set<string>(), isAll: false })
  const timer = useRef(0)
  const tries = useRef(0)
  const line = useRef<Promise<void>>(Promise.resolve())
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
  const again = (ms: number) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void run(), ms)
  }
  const flush = async () => {
    if (isHeld) return again(GATHER_MS * 4)
    const owed = waiting.current
    const isAll = owed.isAll || owed.ids.size > LIVE_IDS
    if (!isAll && owed.ids.size === 0) return
    waiting.current = { ids: new Set(), isAll: false }
    const changes = await read(isAll ? null : [...owed.ids])
    if (changes) {
      tries.current = 0
      setLost(false)
      return announce(changes)
    }
    // What was not read is still owed; until it is, the board does not call itself up to date.
    for (const id of owed.ids) waiting.current.ids.add(id)
    waiting.current.isAll ||= isAll
    setLost(true)
    again(Math.min(RETRY_MOST_MS, RETRY_MS * 2 ** tries.current))
    tries.current += 1
  }
  const held = useRef(flush)
  held.current = flush
  /** One reading after the other, so that an older answer never covers a newer one. */
  const run = () => {
    const next = () => held.current()
    line.current = line.current.then(next, next)
    return line.current
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const stream = useStream({
    changed: ids => {
      for (const id of ids) waiting.current.ids.add(id)
      again(GATHER_MS)
    },
    refresh: () => {
      waiting.current.isAll = true
      return run()
    },
    presence: presence.hear,
  })
  const state = isLost && (stream === 'live' || stream === 'polling') ? 'offline' : stream
  return { state, watchers: presence.watchers }
}
