'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFieldArray } from 'react-hook-form'
import type { Field } from '@/domain/application/field'
import { Button } from '../ui/button'
import { FieldNote } from '../ui/field'
import { Table, Td, Th } from '../ui/table'
import { CellInput } from './cell-input'
import { type FieldAt, useFace } from './field-face'
import { useFormParts } from './form-context'
import { PlainRow } from './plain-row'
import { rawRow } from './raw'
import { rowsOf } from './table-cards'

/** A row the system works out, put below the column of that name. */
export type ComputedRow = {
  after: string
  label: ReactNode
  cell: (year: number) => ReactNode
  note?: ReactNode
}

/** Figures of several years as accountants read them: a column a year, the last one the base year. */
export function YearGrid({
  field,
  path,
  at,
  initial,
  isLocked,
  isTitled,
  computed = [],
  marksBase,
}: FieldAt & { computed?: readonly ComputedRow[]; marksBase?: boolean }) {
  const { tables, register, leave, messageAt, isLive } = useFormParts()
  const face = useFace({ field, path, at })
  const words = useTranslations('application')
  const t = useTranslations('hub.form')
  const rows = useFieldArray({ control: tables, name: `patch.${path}` })
  const first = rowsOf(initial)
  const columns = Object.entries<Field>(field.columns ?? {})
  const label = (id: string) => words(`fields.${at}.columns.${id}.label`)
  const messages = rows.fields.flatMap((_, i) =>
    columns.flatMap(([id]) => {
      const message = messageAt(`${path}.${i}.${id}`)
      return message
        ? [{ key: `${i}-${id}`, text: t('cellProblem', { row: i + 1, column: label(id), problem: message }) }]
        : []
    }),
  )
  const cell = (id: string, column: Field, i: number) => {
    const name = `${path}.${i}.${id}`
    const message = messageAt(name)
    const given = rows.fields[i]?.[id]
    return (
      <CellInput
        id={`field-${name.replaceAll('.', '-')}`}
        aria-label={t('cell', { row: i + 1, column: label(id) })}
        aria-describedby={message ? `${face.id}-note` : undefined}
        inputMode={column.kind === 'line' ? 'text' : 'decimal'}
        isWrong={message !== undefined}
        readOnly={isLocked}
        defaultValue={typeof given === 'string' ? given : ''}
        {...register(`patch.${name}`, { onBlur: () => leave(name) })}
      />
    )
  }
  return (
    <fieldset id={face.id} className="min-w-0">
      <legend className={isTitled ? 'sr-only' : 'field-label'}>{face.label}</legend>
      {face.hint && <p className="field-hint">{face.hint}</p>}
      <Table kind="grid" caption={face.label} className="min-w-120">
        <thead>
          <tr>
            <Th>{t('item')}</Th>
            {rows.fields.map((row, i) => (
              <Th key={row.id} num>
                {marksBase && i === rows.fields.length - 1 ? t('baseYear') : t('yearN', { n: i + 1 })}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.flatMap(([id, column]) => [
            <tr key={id}>
              <Th scope="row" className="font-normal">
                {label(id)}
                {column.unit && column.unit !== 'wan_yuan' && (
                  <span className="text-ink-3"> {words(`units.${column.unit}`)}</span>
                )}
              </Th>
              {rows.fields.map((row, i) => (
                <Td key={row.id} className="!p-0" wrong={messageAt(`${path}.${i}.${id}`) !== undefined}>
                  {cell(id, column, i)}
                </Td>
              ))}
            </tr>,
            ...computed
              .filter(one => one.after === id)
              .map(one => (
                <tr key={`${id}-computed`}>
                  <Th scope="row" className="font-normal">
                    {one.label}
                  </Th>
                  {rows.fields.map((row, i) => (
                    <Td key={row.id} num computed className="num font-bold">
                      {one.cell(i)}
                    </Td>
                  ))}
                </tr>
              )),
          ])}
        </tbody>
      </Table>
      <FieldNote id={face.id} error={face.error} />
      {messages.map(message => (
        <FieldNote key={message.key} id={`${face.id}-${message.key}`} error={message.text} />
      ))}
      {isLive && !isLocked && (
        <div className="mt-3 flex gap-2">
          {rows.fields.length < (field.max ?? 5) && (
            <Button size="sm" icon="add" onClick={() => rows.prepend(rawRow(field.columns ?? {}, {}))}>
              {t('addYear')}
            </Button>
          )}
          {rows.fields.length > (field.min ?? 0) && (
            <Button size="sm" look="ghost" icon="trash" onClick={() => rows.remove(0)}>
              {t('removeYear')}
            </Button>
          )}
        </div>
      )}
      {!isLocked && rows.fields.length < (field.max ?? 5) && (
        <PlainRow
          columns={field.columns ?? {}}
          path={`${path}.${Math.max(first.length, rows.fields.length)}`}
          at={at}
        />
      )}
    </fieldset>
  )
}
