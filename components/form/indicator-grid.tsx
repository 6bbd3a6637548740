'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ClipboardEvent, useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import type { Field } from '@/domain/application/field'
import { normaliseCode, normaliseLine } from '@/domain/application/normalise'
import { resultOf } from '@/domain/application/test-results'
import { type Comparison, compareRow } from '@/domain/indicators/compare'
import { comparable } from '@/domain/indicators/leads'
import { type ComparableRow, SHEET_COLUMNS } from '@/domain/indicators/table'
import { CONCLUSION_FACE, leadShare } from '../indicators/lead-words'
import { Button, IconButton } from '../ui/button'
import { FieldNote } from '../ui/field'
import { Icon } from '../ui/icon'
import { Kbd } from '../ui/kbd'
import { Table, Td, Th } from '../ui/table'
import { CellInput, CellSelect } from './cell-input'
import { type FieldAt, useFace } from './field-face'
import { useFormParts } from './form-context'
import { IndicatorResult } from './indicator-result'
import { namedOptions } from './options'
import { clipboardCells, isSheet, layPasted, matchOption } from './paste'
import { type Pasted, PastePreview } from './paste-preview'
import { PlainRow } from './plain-row'
import { memberOf, rawRow } from './raw'
import { rowsOf } from './table-cards'

/** A cell as it will be kept: full-width figures to half width, one line. */
const tidyCell = (cell: string, column: string | undefined): string => {
  const tidy = VALUES.some(one => one === column) ? normaliseCode(cell) : normaliseLine(cell)
  return typeof tidy === 'string' ? tidy : ''
}

const VALUES = ['own', 'national', 'industry', 'international', 'competitor', 'measured'] as const

/** 优于 75%: the conclusion of one row, worked out as it is typed. */
function Conclusion({ found, isPending }: { found: Comparison | undefined; isPending: boolean }) {
  const t = useTranslations('hub.indicators')
  if (!found || isPending) return <span className="text-ink-3">{t('later')}</span>
  const face = CONCLUSION_FACE[found.conclusion]
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${face.tone}`}>
      {found.conclusion !== 'not_comparable' && <Icon name={face.icon} size={12} />}
      {t(found.conclusion)} <span className="num">{leadShare(found)}</span>
    </span>
  )
}

/** On a phone a row is a card: name and class on top, then three boxed values a line, conclusions below. */
const PHONE =
  'lg:table-fixed max-lg:[&_tbody_tr]:grid-cols-3 max-lg:[&_tbody_tr]:gap-x-2 max-lg:[&_tbody_tr]:gap-y-3 max-lg:[&_tbody_td]:block! max-lg:[&_tbody_td::before]:block max-lg:[&_tbody_td.computed]:bg-transparent max-lg:[&_tbody_td:first-child]:col-span-full max-lg:[&_tbody_td_:is(input,select)]:rounded-md max-lg:[&_tbody_td_:is(input,select)]:border max-lg:[&_tbody_td_:is(input,select)]:border-field max-lg:[&_tbody_td>span>select]:mt-1 max-lg:[&_tbody_td>span>select]:h-9'

/** The indicator table: values typed or pasted, conclusions beside them, what they amount to below. */
export function IndicatorGrid({ field, path, at, initial, isLocked, points }: FieldAt & { points: number }) {
  const { tables, register, fill, leave, messageAt, raw, context, isLive } = useFormParts()
  const face = useFace({ field, path, at })
  const words = useTranslations('application')
  const t = useTranslations('hub.indicators')
  const form = useTranslations('hub.form')
  const locale = useLocale()
  const rows = useFieldArray({ control: tables, name: `patch.${path}` })
  const first = rowsOf(initial)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const columns: Readonly<Record<string, Field>> = field.columns ?? {}
  const label = (id: string) => words(`fields.${at}.columns.${id}.label`)
  const choices = (id: string) => {
    const column = columns[id]
    return column ? namedOptions(column, `${at}.columns.${id}`, context.today, locale, key => words(key)) : []
  }
  const typed = rowsOf(raw[path] ?? [])
  const resultAt = (i: number) => resultOf(context.testResults, memberOf(typed[i], 'name') || undefined)
  /** What the test report says stands in an empty cell and is reckoned with. */
  const reportedOf = (i: number): string | undefined => resultAt(i)?.value
  const compared: (ComparableRow | null)[] = rows.fields.map((_, i) => {
    const row = comparable(typed[i])
    return row && { ...row, measured: row.measured ?? reportedOf(i) }
  })

  const paste = (event: ClipboardEvent, row: number, column: (typeof SHEET_COLUMNS)[number]) => {
    const text = event.clipboardData.getData('text/plain')
    if (isLocked || !isSheet(text)) return
    event.preventDefault()
    const targets = SHEET_COLUMNS.map(id => ({ id, names: [label(id)], options: choices(id) }))
    const lines = clipboardCells(text).slice(0, (field.max ?? 60) + 1 - row)
    const laid = layPasted(lines, targets, SHEET_COLUMNS.indexOf(column))
    const tidied = laid.lines
      .slice(0, (field.max ?? 60) - row)
      .map(line => line.map((cell, at) => tidyCell(cell, laid.columns[at]?.id)))
    setPasted({ ...laid, lines: tidied, row })
  }
  const write = ({ row, columns: into, lines }: Pasted) => {
    setPasted(null)
    const missing = Math.max(0, row + lines.length - rows.fields.length)
    if (missing > 0)
      rows.append(
        Array.from({ length: missing }, () => rawRow(columns, {})),
        { shouldFocus: false },
      )
    for (const [down, line] of lines.entries()) {
      for (const [across, cell] of line.entries()) {
        const column = into[across]
        if (!column) continue
        const told = column.options.length > 0 ? matchOption(cell, column.options) : cell
        fill(`${path}.${row + down}.${column.id}`, told)
      }
    }
    document.getElementById(`field-${path}-${row}-${into[0]?.id}`)?.focus()
  }

  const input = (
    id: (typeof SHEET_COLUMNS)[number],
    i: number,
    more: { isStrong?: boolean; left?: boolean } = {},
  ) => {
    const name = `${path}.${i}.${id}`
    const message = messageAt(name)
    const given = rows.fields[i]?.[id]
    return (
      <CellInput
        id={`field-${name.replaceAll('.', '-')}`}
        aria-label={form('cell', { row: i + 1, column: label(id) })}
        isStrong={more.isStrong ?? false}
        isWrong={message !== undefined}
        readOnly={isLocked}
        title={message}
        placeholder={
          message && VALUES.some(one => one === id)
            ? form('mustFill')
            : id === 'measured'
              ? reportedOf(i)
              : undefined
        }
        className={more.left ? '!text-left' : undefined}
        defaultValue={typeof given === 'string' ? given : ''}
        onPaste={event => paste(event, i, id)}
        {...register(`patch.${name}`, { onBlur: () => leave(name) })}
      />
    )
  }
  const select = (id: 'class' | 'direction', i: number) => {
    const given = rows.fields[i]?.[id]
    return (
      <CellSelect
        id={`field-${path}-${i}-${id}`}
        aria-label={form('cell', { row: i + 1, column: label(id) })}
        disabled={isLocked}
        options={choices(id)}
        defaultValue={typeof given === 'string' ? given : ''}
        {...register(`patch.${path}.${i}.${id}`, { onBlur: () => leave(`${path}.${i}.${id}`) })}
      />
    )
  }
  return (
    <fieldset id={face.id} className="min-w-0">
      <legend className="sr-only">{face.label}</legend>
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <p className="field-hint !mb-0 max-w-measure">{face.hint}</p>
        {isLive && !isLocked && rows.fields.length < (field.max ?? 60) && (
          <Button size="sm" icon="add" onClick={() => rows.append(rawRow(columns, {}))}>
            {form('addRow')}
          </Button>
        )}
      </div>
      <Table kind="grid" stack caption={face.label} className={PHONE}>
        <thead>
          <tr>
            <Th className="lg:w-[16%]">{label('name')}</Th>
            <Th className="lg:w-[7.5%]">{label('unit')}</Th>
            <Th className="lg:w-[6.5%]">{label('direction')}</Th>
            {VALUES.map(id => (
              <Th key={id} num className="!whitespace-normal text-balance">
                {label(id)}
              </Th>
            ))}
            <Th computed className="lg:w-[11%]">
              {t('againstStandards')}
            </Th>
            <Th computed className="lg:w-[11%]">
              {t('againstCompetitor')}
            </Th>
            {isLive && !isLocked && <Td className="w-9">{null}</Td>}
          </tr>
        </thead>
        <tbody>
          {rows.fields.map((row, i) => {
            const one = compared[i]
            const result = one ? compareRow(one) : undefined
            return (
              <tr key={row.id}>
                <Td label={label('name')} className="!p-0 [&>input]:h-7 max-lg:[&>input]:h-11">
                  {input('name', i, { left: true })}
                  <span className="block [&>select]:h-5 [&>select]:text-12 [&>select]:text-ink-3">
                    {select('class', i)}
                  </span>
                </Td>
                <Td label={label('unit')} className="!p-0">
                  {input('unit', i, { left: true })}
                </Td>
                <Td label={label('direction')} className="!p-0">
                  {select('direction', i)}
                </Td>
                {VALUES.map(id => (
                  <Td
                    key={id}
                    label={label(id)}
                    className="!p-0"
                    wrong={messageAt(`${path}.${i}.${id}`) !== undefined}
                  >
                    {input(id, i, { isStrong: id === 'own' })}
                  </Td>
                ))}
                <Td label={t('againstStandards')} computed className="text-13 max-lg:col-start-1">
                  <Conclusion
                    found={result?.standards}
                    isPending={one?.class === 'mandatory_safety' && one.national === undefined}
                  />
                </Td>
                <Td label={t('againstCompetitor')} computed className="text-13">
                  <Conclusion found={result?.against.competitor} isPending={false} />
                </Td>
                {isLive && !isLocked && (
                  <Td className="!p-0 text-center max-lg:text-right">
                    <IconButton
                      icon="close"
                      size="sm"
                      label={form('removeRowN', { n: i + 1 })}
                      onClick={() => rows.remove(i)}
                    />
                  </Td>
                )}
              </tr>
            )
          })}
        </tbody>
      </Table>
      <FieldNote id={face.id} error={face.error} />
      {rows.fields.flatMap((row, i) =>
        SHEET_COLUMNS.flatMap(id => {
          const message = messageAt(`${path}.${i}.${id}`)
          return message
            ? [
                <FieldNote
                  key={`${row.id}-${id}`}
                  id={`${face.id}-${i}-${id}`}
                  error={form('cellProblem', { row: i + 1, column: label(id), problem: message })}
                />,
              ]
            : []
        }),
      )}
      {pasted && (
        <PastePreview
          pasted={pasted}
          label={label}
          onWrite={() => write(pasted)}
          onCancel={() => setPasted(null)}
        />
      )}
      {isLive && !isLocked && !pasted && (
        <p className="mt-3 flex items-center gap-3 rounded-md border border-dashed border-field px-4 py-3 text-14 text-ink-2 max-lg:hidden">
          <Icon name="paste" size={20} />
          <span>{t.rich('paste', { key: chunks => <Kbd>{chunks}</Kbd> })}</span>
        </p>
      )}
      <details className="mt-3 text-14">
        <summary className="cursor-pointer text-ink-2">{t('places')}</summary>
        <div className="mt-2 grid gap-2">
          {rows.fields.map((row, i) => (
            <div
              key={row.id}
              className="grid grid-cols-[minmax(0,1fr)_repeat(2,minmax(0,1fr))] items-center gap-2"
            >
              <span className="truncate">
                {typeof typed[i]?.name === 'string' ? typed[i].name : form('row', { n: i + 1 })}
              </span>
              {(['clause', 'reportRow'] as const).map(id => (
                <span key={id} className="rounded-md border border-field bg-surface">
                  <CellInput
                    aria-label={form('cell', { row: i + 1, column: label(id) })}
                    placeholder={id === 'reportRow' ? (resultAt(i)?.report ?? label(id)) : label(id)}
                    readOnly={isLocked}
                    className="!text-left"
                    defaultValue={typeof row[id] === 'string' ? row[id] : ''}
                    {...register(`patch.${path}.${i}.${id}`, { onBlur: () => leave(`${path}.${i}.${id}`) })}
                  />
                </span>
              ))}
            </div>
          ))}
        </div>
      </details>
      {!isLocked && <PlainRow columns={columns} path={`${path}.${first.length}`} at={at} />}
      <IndicatorResult rows={typed} points={points} />
    </fieldset>
  )
}
