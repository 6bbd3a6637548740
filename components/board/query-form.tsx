'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Icon } from '../ui/icon'
import { useGoing } from './going'

/** The form of the query bar. On a phone its filters wait behind a button; without script they are simply there. */
export function QueryForm({ action, children }: { action: string; children: ReactNode }) {
  const t = useTranslations('board.query')
  const [isOpen, setOpen] = useState(false)
  const { go, isBusy } = useGoing()
  return (
    <form
      method="get"
      action={action}
      className="query-form flex flex-1 flex-wrap items-center gap-2"
      role="search"
      data-open={isOpen || undefined}
      aria-busy={isBusy || undefined}
      onSubmit={event => {
        event.preventDefault()
        const asked = [...new FormData(event.currentTarget)].filter(
          (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
        )
        // Nothing asked is still something asked: a bare address would open the view one starts with.
        const query = new URLSearchParams(asked.length > 0 ? asked : [['q', '']])
        go(`${action}?${query}`)
      }}
    >
      {children}
      <button
        type="button"
        className="query-toggle btn-icon needs-script w-auto min-h-11 items-center whitespace-nowrap gap-1 px-2 text-14"
        aria-expanded={isOpen}
        onClick={() => setOpen(old => !old)}
        style={{ order: isOpen ? 9 : 0 }}
      >
        <Icon name="filter" />
        {t('filters')}
      </button>
    </form>
  )
}
