'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/button'
import { Table, Td, Th } from '../ui/table'

/** Cells on their way from a spreadsheet into the table: shown first, written when the person says so. */
export type Pasted = { row: number; from: number; cells: readonly (readonly string[])[] }

/** More lines than these are counted, not shown. */
const SHOWN = 8

export function PastePreview({
  pasted,
  labels,
  onWrite,
  onCancel,
}: {
  pasted: Pasted
  /** Headings of the columns the cells go into. */
  labels: readonly string[]
  onWrite: () => void
  onCancel: () => void
}) {
  const t = useTranslations('content.paste')
  const write = useRef<HTMLButtonElement>(null)
  useEffect(() => write.current?.focus(), [])
  const columns = Math.min(labels.length, Math.max(...pasted.cells.map(line => line.length)))
  const shown = labels.slice(0, columns)
  return (
    <section
      aria-label={t('title')}
      className="mt-3 rounded-md border border-dashed border-field p-4 text-14"
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <p className="mb-2 font-bold">
        {t('lines', { n: pasted.cells.length, from: pasted.row + 1 })}
        <span className="ml-2 font-normal text-ink-2">{t('help')}</span>
      </p>
      <Table kind="dense" caption={t('title')}>
        <thead>
          <tr>
            {shown.map(label => (
              <Th key={label}>{label}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pasted.cells.slice(0, SHOWN).map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a clipboard have no other name and never move
            <tr key={i}>
              {shown.map((label, at) => (
                <Td key={label}>{line[at] ?? ''}</Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {pasted.cells.length > SHOWN && (
        <p className="mt-1 text-13 text-ink-2">{t('more', { n: pasted.cells.length - SHOWN })}</p>
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
