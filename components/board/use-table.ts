'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type MouseEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Card } from '@/domain/board/card'
import { type BoardQuery, boardAddress, queryIn, type Sort } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { localHref } from '../ui/href'
import { read } from './remote'

/** A page of the table as it is read. */
export type Rows = {
  cards: readonly Card[]
  total: number
  page: number
  pages: number
  sort: Sort
  dir: 'asc' | 'desc'
}

/** What of a query the rows depend on, as an address. */
export const rowsAddress = (query: BoardQuery): string =>
  boardAddress(query, { view: undefined, cols: undefined, saved: undefined, lane: undefined })

/** Whether a click asks for the page of a link in this very tab. */
const isPlain = (event: MouseEvent, link: HTMLAnchorElement): boolean =>
  event.button === 0 &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
  !link.target &&
  !link.hasAttribute('download')

type By = 'link' | 'form' | 'history'

/** Where somebody was in a table when they left it for a case. */
let left: { address: string; top: number } | null = null

/** Comes back to the row one left from, once the same rows are there again. */
function useKeptPlace(query: BoardQuery): void {
  const back = useRef(left)
  const now = useRef(query)
  now.current = query
  useLayoutEffect(() => {
    const main = document.getElementById('main')
    return () => {
      left = main && { address: boardAddress(now.current), top: main.scrollTop }
    }
  }, [])
  useLayoutEffect(() => {
    if (back.current?.address !== boardAddress(query)) return
    document.getElementById('main')?.scrollTo({ top: back.current.top, behavior: 'instant' })
    back.current = null
  }, [query])
}

/**
 * The table as its address says. Sorting, filtering, searching and leafing ask for rows alone and write the address
 * themselves; it stays one to keep, to send and to go back to. Without an answer everything stays as it was, the address
 * too, and what was asked for can be asked again.
 */
export function useTable(first: Rows, start: BoardQuery, knows: (query: BoardQuery) => boolean) {
  const t = useTranslations('board.list')
  const locale = useLocale()
  const router = useRouter()
  const [shown, setShown] = useState({ rows: first, query: start, filled: 0 })
  const [isBusy, setBusy] = useState(false)
  const [lost, setLost] = useState<{ query: BoardQuery; by: By } | null>(null)
  const [said, say] = useState('')
  const now = useRef(start)
  now.current = shown.query
  useKeptPlace(shown.query)
  const asking = useRef<AbortController | null>(null)
  const home = localHref(locale, paths.board())

  /** The query of an address that this table can show, or null. */
  const queryOf = useCallback(
    (url: URL): BoardQuery | null => {
      if (url.origin !== window.location.origin || url.pathname !== home) return null
      const query = queryIn(url.searchParams)
      return query.view === 'list' && knows(query) ? query : null
    },
    [home, knows],
  )

  const show = useCallback(
    async (query: BoardQuery, by: By) => {
      asking.current?.abort()
      const stop = new AbortController()
      asking.current = stop
      setBusy(true)
      const href = localHref(locale, paths.board(boardAddress(query)))
      const answer = await read<Rows>(`/api/review/rows?${rowsAddress(query)}`, stop.signal)
      if (stop.signal.aborted) return
      setBusy(false)
      // What the door refuses, the page explains: it asks to sign in again, for one.
      if (!answer.ok && answer.because && answer.because.code !== 'unavailable') return router.push(href)
      if (!answer.ok) {
        // Whoever went back stands at that entry already: until its rows are here it bears the address of those shown.
        if (by === 'history')
          window.history.replaceState(null, '', localHref(locale, paths.board(boardAddress(now.current))))
        return setLost({ query, by })
      }
      setLost(null)
      if (by !== 'history') window.history.pushState(null, '', href)
      else if (href !== window.location.pathname + window.location.search)
        window.history.replaceState(null, '', href)
      if (answer.value.page !== (now.current.page ?? 1)) document.getElementById('main')?.scrollTo({ top: 0 })
      // The form that asked keeps its fields and the focus in them; after any other change it shows the new query.
      setShown(old => ({
        rows: answer.value,
        query,
        filled: by === 'form' ? old.filled : old.filled + 1,
      }))
      say(t('of', { n: answer.value.total }))
    },
    [locale, router, t],
  )

  useEffect(() => {
    const follow = () => {
      const query = queryOf(new URL(window.location.href))
      if (!query) return
      if (boardAddress(query) !== boardAddress(now.current)) return void show(query, 'history')
      // Back where the rows are: an answer still on its way is for an address left meanwhile.
      asking.current?.abort()
      setBusy(false)
      setLost(null)
    }
    // Somebody who comes back from a case finds the page as it once came, under the address they left.
    follow()
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [queryOf, show])
  useEffect(() => () => asking.current?.abort(), [])

  return {
    ...shown,
    isBusy,
    said,
    say,
    /** Asks once more for what got no answer; null while nothing is owed. */
    again: lost && (() => void show(lost.query, lost.by)),
    /** The same rows read anew, unless something else has been asked for since. */
    refresh: (query: BoardQuery, rows: Rows) =>
      setShown(old => (old.query === query ? { ...old, rows } : old)),
    /** Leads to an address: within this table where it can show it. */
    go: (href: string) => {
      const query = queryOf(new URL(href, window.location.href))
      if (query) void show(query, 'form')
      else router.push(href)
    },
    /** Shows the same rows under columns that have just been chosen, which come before those of a link. */
    dropColumns: () => {
      const query = { ...shown.query, cols: undefined }
      window.history.replaceState(null, '', localHref(locale, paths.board(boardAddress(query))))
      setShown(old => ({ ...old, query }))
    },
    /** Follows the links of the page that lead to this table; all others go their way. */
    onClickCapture: (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const query = link && isPlain(event, link) ? queryOf(new URL(link.href)) : null
      if (!query) return
      event.preventDefault()
      void show(query, 'link')
    },
  }
}
