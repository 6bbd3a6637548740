'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { paths } from '@/domain/paths'
import { type CaseHit, useAwaited, useCaseHits } from '../palette/use-case-hits'
import { localHref } from '../ui/href'
import { Icon } from '../ui/icon'
import { Kbd } from '../ui/kbd'
import { marksOf } from '../ui/marks'

/** Finds a case by number, name or pinyin while one types; Enter or a click opens it. */
export function FindCase() {
  const t = useTranslations('board.find')
  const w = useTranslations('workflow.stage')
  const locale = useLocale()
  const router = useRouter()
  const id = useId()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  // As state, since the last text of an input method comes before it has ended.
  const [isComposing, setComposing] = useState(false)
  const { hits, isSettled } = useCaseHits(text, !isComposing)
  // A place in a list that is gone is none in the one that came for it.
  const [chosen, setChosen] = useState({ of: hits, at: 0 })
  const at = chosen.of === hits ? chosen.at : 0
  const setAt = (next: number) => setChosen({ of: hits, at: next })

  const go = (hit: CaseHit | undefined) => {
    if (!hit) return
    setOpen(false)
    router.push(localHref(locale, paths.reviewCase(hit.id)))
  }
  const enter = useAwaited(isSettled, text, () => go(hits[at]))
  const isOpen = open && text.trim() !== '' && (isSettled || hits.length > 0)
  return (
    <div className="find needs-script">
      <Icon name="search" />
      <input
        data-find
        type="search"
        role="combobox"
        aria-label={t('label')}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && hits[at] ? `${id}-${at}` : undefined}
        placeholder={t('label')}
        autoComplete="off"
        value={text}
        onChange={event => {
          setText(event.target.value)
          setOpen(true)
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={event => {
          setComposing(false)
          setText(event.currentTarget.value)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') {
            setText('')
            event.currentTarget.blur()
          }
          if (event.key === 'Enter') enter()
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault()
            const by = event.key === 'ArrowDown' ? 1 : -1
            setAt(Math.min(Math.max(0, hits.length - 1), Math.max(0, at + by)))
          }
        }}
      />
      <Kbd>/</Kbd>
      {isOpen && (
        <div className="find-hits" id={id} role="listbox" aria-label={t('label')}>
          {hits.length === 0 && <p className="px-2 py-1.5 text-ink-3">{t('none')}</p>}
          {hits.map((hit, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the field
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, as in every combobox
            <div
              key={hit.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              onMouseEnter={() => setAt(i)}
              onClick={() => go(hit)}
            >
              {hit.brand} {hit.product}
              <small>{[hit.enterprise, hit.reference, w(hit.stage)].join(marksOf(locale).comma)}</small>
            </div>
          ))}
        </div>
      )}
      <span className="sr-only" role="status">
        {isOpen ? (hits.length === 0 ? t('none') : t('results', { n: hits.length })) : ''}
      </span>
    </div>
  )
}
