'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { paths } from '@/domain/paths'
import { type LocalPath, localHref } from '../ui/href'
import { Icon, type IconName } from '../ui/icon'
import { Kbd } from '../ui/kbd'
import { marksOf } from '../ui/marks'
import { matching } from './entries'
import { useKeysOn } from './keys-on'
import { useAwaited, useCaseHits } from './use-case-hits'

export type Place = { href: LocalPath; label: string; icon: IconName }
type Line = { id: string; label: string; note?: string; icon: IconName; isCase?: true; run: () => void }

/**
 * Ctrl K: to a case by number, name or pinyin, to a page, or a deed. It offers the pages of the reader's roles and finds
 * the cases the reader may see; focus goes back to where it was.
 */
export function Palette({
  pages,
  actions,
  hasBoard,
}: {
  pages: readonly Place[]
  actions: readonly Place[]
  /** Whether there are cases to be found. */
  hasBoard: boolean
}) {
  const t = useTranslations('palette')
  const w = useTranslations('workflow.stage')
  const locale = useLocale()
  const router = useRouter()
  const id = useId()
  const keys = useKeysOn()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const [isComposing, setComposing] = useState(false)
  const { hits, isSettled } = useCaseHits(typed, isOpen && hasBoard && !isComposing)

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      setTyped('')
      setAt(0)
      setOpen(old => !old)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  const go = (href: LocalPath) => () => router.push(localHref(locale, href))
  const placeLine = (place: Place): Line => ({
    id: place.href,
    label: place.label,
    icon: place.icon,
    run: go(place.href),
  })
  const deeds: Line[] = [
    ...actions.map(placeLine),
    {
      id: 'keys',
      label: t(keys.isOn ? 'keysOff' : 'keysOn'),
      icon: 'settings',
      run: () => keys.setOn(!keys.isOn),
    },
  ]
  const groups = [
    {
      name: t('cases'),
      lines: hits.map(
        (hit): Line => ({
          id: hit.id,
          label: `${hit.brand} ${hit.product}`.trim(),
          note: [hit.enterprise, hit.reference, w(hit.stage)].join(marksOf(locale).comma),
          icon: 'document',
          isCase: true,
          run: go(paths.reviewCase(hit.id)),
        }),
      ),
    },
    { name: t('pages'), lines: matching(pages.map(placeLine), typed) },
    { name: t('actions'), lines: matching(deeds, typed) },
  ].filter(group => group.lines.length > 0)
  const lines = groups.flatMap(group => group.lines)
  const now = lines[Math.min(at, lines.length - 1)]
  const run = (line: Line | undefined) => {
    if (!line) return
    setOpen(false)
    line.run()
  }
  // A place stands there at once; a case may still be one of what was typed before.
  const isWaiting = hasBoard && !isSettled && (now?.isCase ?? true)
  const enter = useAwaited(!isWaiting, typed, () => run(now))
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <Base.Root open={isOpen} onOpenChange={setOpen}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className="palette">
          <Base.Title className="sr-only">{t('title')}</Base.Title>
          <div className="palette-field">
            <Icon name="search" />
            <input
              role="combobox"
              aria-label={t(hasBoard ? 'hint' : 'hintPages')}
              aria-expanded
              aria-controls={id}
              aria-autocomplete="list"
              aria-activedescendant={now ? `${id}-${now.id}` : undefined}
              placeholder={t(hasBoard ? 'hint' : 'hintPages')}
              autoComplete="off"
              value={typed}
              onChange={event => {
                setTyped(event.target.value)
                setAt(0)
              }}
              onCompositionStart={() => setComposing(true)}
              onCompositionEnd={() => setComposing(false)}
              onKeyDown={event => {
                if (event.nativeEvent.isComposing) return
                if (event.key === 'Enter') {
                  event.preventDefault()
                  enter()
                }
                if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                  event.preventDefault()
                  const by = event.key === 'ArrowDown' ? 1 : -1
                  setAt(
                    old => (Math.min(old, lines.length - 1) + by + lines.length) % Math.max(1, lines.length),
                  )
                }
              }}
            />
            <Kbd>Esc</Kbd>
          </div>
          <div className="palette-list" id={id} ref={list} role="listbox" aria-label={t('title')}>
            {groups.map(group => (
              <div key={group.name} role="group" aria-label={group.name}>
                <p aria-hidden>{group.name}</p>
                {group.lines.map(line => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the field
                  // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, as in every combobox
                  <div
                    key={line.id}
                    id={`${id}-${line.id}`}
                    role="option"
                    aria-selected={line === now}
                    onMouseMove={() => setAt(lines.indexOf(line))}
                    onClick={() => run(line)}
                  >
                    <Icon name={line.icon} />
                    <span className="min-w-0">
                      {line.label}
                      {line.note && <small>{line.note}</small>}
                    </span>
                  </div>
                ))}
              </div>
            ))}
            {lines.length === 0 && <p className="palette-none">{t('none')}</p>}
          </div>
          <span className="sr-only" role="status">
            {isOpen && typed !== '' ? t('found', { n: lines.length }) : ''}
          </span>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
