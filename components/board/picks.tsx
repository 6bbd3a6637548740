'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { bulkQuery } from '@/domain/board/bulk'
import { type BoardQuery, boardAddress } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { Button, LinkButton } from '../ui/button'
import { useEarlyTyping } from '../ui/early'
import { localHref } from '../ui/href'
import { useLive } from '../ui/use-live'
import type { Picks } from './use-picks'

/** A box with room around it that a finger hits; the table takes no notice of it. */
function Box({ label, ...input }: { label: string } & ComponentProps<'input'>) {
  return (
    <label className="-m-1 grid size-6 place-items-center">
      <input type="checkbox" className="block size-4 accent-ink" aria-label={label} {...input} />
    </label>
  )
}

/** Picks a case; with Shift, all between it and the one picked before. A plain box of the form without script. */
export function Pick({ picks, id, label }: { picks: Picks; id: string; label: string }) {
  return (
    <Box
      label={label}
      name="id"
      value={id}
      checked={picks.picked.has(id)}
      onChange={() => {}}
      onClick={event => picks.set(id, event.currentTarget.checked, event.shiftKey)}
    />
  )
}

export function PickAll({ picks, label }: { picks: Picks; label: string }) {
  const isLive = useLive()
  if (!isLive) return <span className="sr-only">{label}</span>
  return (
    <Box
      label={label}
      checked={picks.ids.length > 0 && picks.picked.size === picks.ids.length}
      onChange={event => picks.setAll(event.currentTarget.checked)}
    />
  )
}

/** The table as a form that leads to the bulk move of what is picked; beside it the way to move all that match. */
export function PickForm({
  picks,
  total,
  query,
  children,
}: {
  picks: Picks
  total: number
  query: BoardQuery
  children: ReactNode
}) {
  const t = useTranslations('bulk')
  const locale = useLocale()
  const isLive = useLive()
  const form = useEarlyTyping()
  const n = picks.picked.size
  return (
    <form ref={form} action={localHref(locale, paths.bulkNew())}>
      <input type="hidden" name="picked" value="1" />
      {children}
      <div className="pick-foot" data-picking={n > 0 || undefined}>
        {isLive && (
          <span role="status" className="text-13 text-ink-2">
            {n > 0 ? t('picked', { n }) : t('choose')}
          </span>
        )}
        <Button type="submit" size="sm" look={n > 0 ? 'ink' : 'secondary'} blocked={isLive && n === 0}>
          {t('open')}
        </Button>
        {n > 0 && (
          <Button size="sm" onClick={() => picks.setAll(false)}>
            {t('clear')}
          </Button>
        )}
        <LinkButton size="sm" href={paths.bulkNew(bulkQuery(boardAddress(query)))}>
          {t('openAll', { n: total })}
        </LinkButton>
      </div>
    </form>
  )
}
