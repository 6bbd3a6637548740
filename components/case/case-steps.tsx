'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { type KeyLine, KeysHelp } from '../board/help'
import { useKeys } from '../board/use-keys'
import { IconButton, LinkButton } from '../ui/button'
import { type LocalPath, localHref } from '../ui/href'

type Around = { place: number; of: number; previous: LocalPath | null; next: LocalPath | null }

/** The last case seen in its list, with its neighbours there. */
let seen: { key: string; around: Around } | null = null

/**
 * The neighbours of a case in its list. What is done leaves the list: until one goes on, those it had there last are
 * the way on.
 */
const kept = (key: string, around: Around | null): Around | null => {
  if (around && typeof window !== 'undefined') seen = { key, around }
  return around ?? (seen?.key === key ? seen.around : null)
}

function Step({ href, icon, label }: { href: LocalPath | null; icon: 'up' | 'down'; label: string }) {
  return href ? (
    <LinkButton look="ghost" className="btn-icon" href={href} icon={icon} aria-label={label}>
      {null}
    </LinkButton>
  ) : (
    <IconButton icon={icon} label={label} disabled />
  )
}

/** From case to case within the list one came from, by links and by keys, and back to it; with the help for the keys of the page. */
export function CaseSteps({
  id,
  list,
  around,
  back,
  canMove,
  canNote,
}: {
  id: string
  /** Address of the list the case was opened from. */
  list: string
  around: Around | null
  back: LocalPath
  canMove: boolean
  canNote: boolean
}) {
  const t = useTranslations('case.bar')
  const k = useTranslations('board.keys')
  const locale = useLocale()
  const router = useRouter()
  const [help, setHelp] = useState(false)
  const now = kept(`${id} ${list}`, around)
  const go = (to: LocalPath | null | undefined) => to && router.push(localHref(locale, to))
  useKeys({
    n: event => {
      const box = document.querySelector<HTMLDetailsElement>('#note-box')
      if (!box) return
      // Else the letter would be the first of the note.
      event.preventDefault()
      box.open = true
      box.querySelector('textarea')?.focus()
    },
    j: () => go(now?.next),
    k: () => go(now?.previous),
    b: () => go(back),
    '?': () => setHelp(true),
  })
  const lines: KeyLine[] = [
    ...(canMove ? [{ keys: ['M'], text: k('move') }] : []),
    ...(canNote ? [{ keys: ['N'], text: t('note') }] : []),
    { keys: ['J', 'K'], text: k('previousNext') },
    { keys: ['B'], text: k('back') },
    { keys: ['?'], text: k('help') },
  ]
  return (
    <>
      {now && (
        <span className="flex items-center gap-1" data-print="no">
          <Step href={now.previous} icon="up" label={t('previous')} />
          <span className="num whitespace-nowrap text-13 text-ink-3">
            {around ? t('place', { place: around.place, of: around.of }) : t('left')}
          </span>
          <Step href={now.next} icon="down" label={t('next')} />
        </span>
      )}
      {help && <KeysHelp lines={lines} onClose={() => setHelp(false)} />}
    </>
  )
}
