'use client'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Icon } from './icon'

const year = 60 * 60 * 24 * 365
const changed = 'appearance'

function choose(name: 'theme' | 'text', value: string) {
  const root = document.documentElement
  const isDefault = value === 'system' || value === 'normal'
  if (isDefault) delete root.dataset[name]
  else root.dataset[name] = value
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not yet in every browser people use here
  document.cookie = `${name}=${value}; path=/; max-age=${isDefault ? 0 : year}; samesite=lax`
  window.dispatchEvent(new Event(changed))
}

function subscribe(listener: () => void) {
  window.addEventListener(changed, listener)
  return () => window.removeEventListener(changed, listener)
}

function useChoice(name: 'theme' | 'text', fallback: string): string {
  return useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset[name] ?? fallback,
    () => fallback,
  )
}

const themes = [
  ['system', 'settings'],
  ['light', 'sun'],
  ['dark', 'moon'],
] as const

/** Light, dark, or as the system says. */
export function ThemeToggle() {
  const t = useTranslations('ui.theme')
  const theme = useChoice('theme', 'system')
  return (
    <div role="group" className="seg needs-script" aria-label={t('label')}>
      {themes.map(([value, icon]) => (
        <button
          key={value}
          type="button"
          aria-pressed={theme === value}
          onClick={() => choose('theme', value)}
        >
          <Icon name={icon} />
          {t(value)}
        </button>
      ))}
    </div>
  )
}

/** 大字版: everything a quarter larger. */
export function TextSizeToggle() {
  const t = useTranslations('ui')
  const large = useChoice('text', 'normal') === 'large'
  return (
    <button
      type="button"
      className="tool needs-script"
      aria-pressed={large}
      onClick={() => choose('text', large ? 'normal' : 'large')}
    >
      {t('largeText')}
    </button>
  )
}
