'use client'
import { useTranslations } from 'next-intl'
import { useFieldArray } from 'react-hook-form'
import type { Field } from '@/domain/application/field'
import { isShown } from '@/domain/application/visible'
import { Button } from '../ui/button'
import { FieldNote } from '../ui/field'
import { type FieldAt, useFace } from './field-face'
import { FieldView, isWide, PAIRED } from './field-view'
import { useFormParts } from './form-context'
import { PlainRow } from './plain-row'
import { type Raw, type RawRow, rawRow } from './raw'
import { ResultRows } from './result-rows'

export const rowsOf = (raw: Raw): RawRow[] =>
  Array.isArray(raw) ? raw.flatMap(row => (typeof row === 'object' && !Array.isArray(row) ? [row] : [])) : []

/** A yes or no of a row is typed as text; conditions are written with the answer itself. */
const answersOf = (row: RawRow | undefined): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row ?? {}).map(([id, cell]) => [
      id,
      cell === 'true' ? true : cell === 'false' ? false : cell,
    ]),
  )

/** Rows of the same questions as cards one below the other: reports, certificates, samplings. */
export function TableCards({ field, path, at, initial, isLocked, isTitled }: FieldAt) {
  const { tables, raw, isLive, context } = useFormParts()
  const face = useFace({ field, path, at })
  const t = useTranslations('hub.form')
  const columns = Object.entries<Field>(field.columns ?? {})
  const rows = useFieldArray({ control: tables, name: `patch.${path}` })
  const first = rowsOf(initial)
  const typed = rowsOf(raw[path] ?? [])
  const blank = rawRow(field.columns ?? {}, {})
  return (
    <fieldset id={face.id} className="min-w-0">
      <legend className={isTitled ? 'sr-only' : 'field-label'}>{face.label}</legend>
      {face.hint && <p className="field-hint">{face.hint}</p>}
      <FieldNote id={face.id} error={face.error} />
      {at === 'tests.results' && (
        <ResultRows
          typed={typed}
          indicators={context.indicatorRows}
          reports={rowsOf(raw.reports ?? [])}
          room={(field.max ?? 120) - rows.fields.length}
          onAdd={isLive && !isLocked ? more => rows.append(more, { shouldFocus: false }) : null}
        />
      )}
      <ol className="grid gap-4">
        {rows.fields.map((row, i) => (
          <li key={row.id} className="rounded-md border border-line-strong bg-surface p-4">
            <div className="mb-3 flex items-center justify-between">
              <b className="num text-14">{t(at === 'tests.results' ? 'item_n' : 'row', { n: i + 1 })}</b>
              {isLive && !isLocked && (
                <Button size="sm" look="ghost" icon="trash" onClick={() => rows.remove(i)}>
                  {t('removeRow')}
                </Button>
              )}
            </div>
            <div
              className={`grid gap-x-6 gap-y-5 max-lg:grid-cols-1 ${at === 'tests.results' ? 'grid-cols-3' : 'grid-cols-2'}`}
            >
              {columns.map(([id, column]) =>
                isShown(column, answersOf(typed[i])) ? (
                  <div key={id} className={isWide(column) ? 'col-span-full' : PAIRED}>
                    <FieldView
                      field={column}
                      path={`${path}.${i}.${id}`}
                      at={`${at}.columns.${id}`}
                      initial={row[id] ?? ''}
                      isLocked={isLocked ?? false}
                    />
                  </div>
                ) : null,
              )}
            </div>
          </li>
        ))}
      </ol>
      {isLive && !isLocked && rows.fields.length < (field.max ?? 30) && (
        <Button className="mt-3" icon="add" onClick={() => rows.append(blank)}>
          {t('addRow')}
        </Button>
      )}
      {!isLocked && <PlainRow columns={field.columns ?? {}} path={`${path}.${first.length}`} at={at} />}
    </fieldset>
  )
}
