'use client'
import { useLocale } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { paths } from '@/domain/paths'
import { cx } from '../ui/cx'
import { localHref } from '../ui/href'
import { Icon } from '../ui/icon'

type Item = { number: string; brand: Names; product: Names; holder: Names }
type Names = { zh: string; en: string | null }
type Found = { q: string; total: number; items: Item[] }

const SHOWN = 6
const PAUSE_MS = 160

const isItems = (data: unknown): data is { total: number; items: Item[] } =>
  typeof data === 'object' && data !== null && 'items' in data && Array.isArray(data.items) && 'total' in data

/**
 * A search field that shows the first matches while one types. A plain field of its GET form without script; never
 * asks while an input method is composing.
 */
export function SearchSuggest({
  id,
  defaultValue = '',
  placeholder,
  words,
  look = 'large',
}: {
  id: string
  defaultValue?: string
  placeholder: string
  /** `count` holds {n}. */
  words: { submit: string; count: string; none: string; list: string }
  look?: 'large' | 'field'
}) {
  const locale = useLocale()
  const listId = useId()
  const [text, setText] = useState(defaultValue)
  const [found, setFound] = useState<Found | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const composing = useRef(false)
  const [asked, ask] = useState('')

  useEffect(() => {
    const q = asked.trim()
    if (!q) {
      setFound(null)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/api/v1/brands?q=${encodeURIComponent(q.slice(0, 60))}`, {
          signal: stop.signal,
        })
        const data: unknown = answer.ok ? await answer.json() : null
        if (!isItems(data)) return
        setFound({ q, total: data.total, items: data.items.slice(0, SHOWN) })
        // Whoever had chosen one of the former list has not chosen the one that now stands in its place.
        setActive(-1)
      } catch {
        // Typed on or offline: the form itself still works.
      }
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked])

  const items = isOpen && found && asked.trim() ? found.items : []
  const pick = (names: Names) => (locale === 'en' && names.en ? names.en : names.zh)
  const move = (step: number) =>
    setActive(at => (items.length === 0 ? -1 : (at + step + items.length + 1) % (items.length + 1)))
  const open = (number: string) => window.location.assign(localHref(locale, paths.brand(number)))
  const current = active < items.length ? items[active] : undefined

  const field = (
    <input
      id={id}
      name="q"
      type="search"
      value={text}
      maxLength={60}
      placeholder={placeholder}
      autoComplete="off"
      enterKeyHint="search"
      role="combobox"
      aria-expanded={items.length > 0}
      aria-controls={listId}
      aria-autocomplete="list"
      onBlur={() => setOpen(false)}
      aria-activedescendant={current ? `${listId}-${current.number}` : undefined}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={event => {
        composing.current = false
        ask(event.currentTarget.value)
      }}
      onChange={event => {
        setText(event.target.value)
        setActive(-1)
        setOpen(true)
        if (!composing.current) ask(event.target.value)
      }}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'ArrowDown') move(1)
        else if (event.key === 'ArrowUp') move(-1)
        else if (event.key === 'Escape' && items.length > 0) setOpen(false)
        else if (event.key === 'Enter' && current) open(current.number)
        else return
        event.preventDefault()
      }}
    />
  )

  return (
    <div className="relative">
      <div className={look === 'large' ? 'search' : 'flex gap-3'}>
        {look === 'large' ? (
          <>
            <Icon name="search" size={20} />
            {field}
          </>
        ) : (
          <span className="input flex-1">
            <Icon name="search" size={20} />
            {field}
          </span>
        )}
        <button type="submit" className={cx('btn btn-primary', look === 'field' && 'min-h-12')}>
          {words.submit}
        </button>
      </div>
      <p className="sr-only" role="status">
        {isOpen && found && asked.trim()
          ? found.total > 0
            ? words.count.replace('{n}', String(found.total))
            : words.none
          : ''}
      </p>
      <div
        id={listId}
        role="listbox"
        aria-label={words.list}
        hidden={items.length === 0}
        className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-lg bg-raise py-1 shadow-pop"
      >
        {items.map((item, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          <div
            key={item.number}
            id={`${listId}-${item.number}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            className={cx(
              'flex cursor-pointer flex-wrap items-baseline gap-x-3 px-4 py-2 hover:bg-hover',
              at === active && 'bg-sel',
            )}
            onMouseDown={event => event.preventDefault()}
            onClick={() => open(item.number)}
          >
            <b className="font-song">{pick(item.brand)}</b>
            <span className="text-14 text-ink-2">{pick(item.product)}</span>
            <span className="ml-auto text-13 text-ink-3 max-sm:hidden">{pick(item.holder)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
