'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Icon } from '../ui/icon'

/** The form of the query bar. On a phone its filters wait behind a button; without script they are simply there. */
export function QueryForm({ action, children }: { action: string; children: ReactNode }) {
  const t = useTranslations('board.query')
  const [isOpen, setOpen] = useState(false)
  return (
    <form
      method="get"
      action={action}
      className="query-form flex flex-1 flex-wrap items-center gap-2"
      role="search"
      data-open={isOpen || undefined}
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
