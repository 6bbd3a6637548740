'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/button'
import { Table, Td, Th } from '../ui/table'
import { isUnread, type Laid } from './paste'

/** Cells on their way from a spreadsheet into the table: shown first, written when the person says so. */
export type Pasted = Laid & { row: number }

/** More lines than these are counted, not shown. */
const SHOWN = 8

export function PastePreview({
  pasted,
  label,
  onWrite,
  onCancel,
}: {
  pasted: Pasted
  /** Heading of a column. */
  label: (id: string) => string
  onWrite: () => void
  onCancel: () => void
}) {
  const t = useTranslations('content.paste')
  const write = useRef<HTMLButtonElement>(null)
  useEffect(() => write.current?.focus(), [])
  const { columns, lines, hasHeadings, row } = pasted
  const shown = columns.slice(0, Math.max(...lines.map(line => line.length)))
  const unread = lines.reduce(
    (sum, line) => sum + line.filter((cell, at) => isUnread(columns[at], cell)).length,
    0,
  )
  const beyond = lines.reduce((most, line) => Math.max(most, line.length - columns.length), 0)
  return (
    <section
      aria-label={t('title')}
      className="mt-3 rounded-md border border-dashed border-field p-4 text-14"
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <p className="mb-2 font-bold">
        {t('lines', { n: lines.length, from: row + 1 })}
        <span className="ml-2 font-normal text-ink-2">{hasHeadings ? t('byHeading') : t('help')}</span>
      </p>
      {unread > 0 && <p className="mb-2 tone-wait">{t('unread', { n: unread })}</p>}
      {beyond > 0 && <p className="mb-2 tone-wait">{t('beyond', { n: beyond })}</p>}
      <Table kind="dense" caption={t('title')}>
        <thead>
          <tr>
            {shown.map(({ id }) => (
              <Th key={id}>{label(id)}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, SHOWN).map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a clipboard have no other name and never move
            <tr key={i}>
              {shown.map((column, at) => (
                <Td
                  key={column.id}
                  className={isUnread(column, line[at] ?? '') ? 'tone-wait line-through' : undefined}
                >
                  {line[at] ?? ''}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {lines.length > SHOWN && (
        <p className="mt-1 text-13 text-ink-2">{t('more', { n: lines.length - SHOWN })}</p>
      )}
      <div className="mt-3 flex gap-3">
        <Button ref={write} size="sm" look="primary" onClick={onWrite}>
          {t('write')}
        </Button>
        <Button size="sm" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  )
}
