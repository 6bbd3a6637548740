'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { FIND_LIMITS } from '@/domain/evidence/find-text'
import { Button, IconButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import type { Search } from './use-search'

/** What a search says of itself, in a sentence. */
function useSaid({ found, at }: Search): string {
  const t = useTranslations('viewer.search')
  if (found === null) return ''
  if (found === 'busy') return t('busy')
  if (found === 'failed') return t('failed')
  if (found.hits.length > 0)
    return t(found.isCut ? 'countCut' : 'count', { at: at + 1, n: found.hits.length })
  if (found.status !== 'text') return t(found.status)
  return t(found.isCut ? 'noneCut' : 'none')
}

/** Searching inside the file: what to find, how often it stands there, where, and the way from one to the next. */
export function SearchBar({ search, onClose }: { search: Search; onClose: () => void }) {
  const t = useTranslations('viewer.search')
  const field = useRef<HTMLInputElement>(null)
  const [isList, setList] = useState(false)
  const said = useSaid(search)
  useEffect(() => field.current?.select(), [])
  const hits = search.found && typeof search.found !== 'string' ? search.found.hits : []
  return (
    <search className="viewer-search">
      <div className="flex flex-wrap items-center gap-1 px-3 py-1">
        <Icon name="search" className="text-ink-3" />
        <input
          ref={field}
          type="text"
          className="input input-sm viewer-query"
          aria-label={t('label')}
          placeholder={t('example')}
          maxLength={FIND_LIMITS.query}
          value={search.query}
          onChange={event => search.ask(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Escape') onClose()
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            search.go(search.at + (event.shiftKey ? -1 : 1))
          }}
        />
        <span className="num px-1 text-13 text-ink-2" role="status" aria-live="polite">
          {said}
        </span>
        <span className="flex-1" />
        {hits.length > 0 && (
          <>
            <IconButton icon="up" size="sm" label={t('previous')} onClick={() => search.go(search.at - 1)} />
            <IconButton icon="down" size="sm" label={t('next')} onClick={() => search.go(search.at + 1)} />
            <Button size="sm" look="ghost" aria-expanded={isList} onClick={() => setList(!isList)}>
              {t('list')}
            </Button>
          </>
        )}
        <IconButton icon="close" size="sm" label={t('close')} onClick={onClose} />
      </div>
      {isList && hits.length > 0 && (
        <ol className="viewer-hits">
          {hits.map((hit, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a hit is known by its place in the list
            <li key={i}>
              <button
                type="button"
                aria-current={i === search.at ? 'true' : undefined}
                onClick={() => search.go(i)}
              >
                <span className="num text-ink-3">{t('page', { page: hit.page })}</span>
                <span className="min-w-0 truncate">
                  {hit.before}
                  <mark>{hit.match}</mark>
                  {hit.after}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </search>
  )
}
