import { useTranslations } from 'next-intl'
import type { ReadValue } from '@/domain/application/read-back'
import { AnswerValue, type FigureNames } from '../apply/answer-value'
import { Chip } from '../ui/chip'
import { Table, Td, Th } from '../ui/table'
import type { Tone } from '../ui/tone'

type Row = {
  kind: 'same' | 'changed' | 'moved' | 'added' | 'removed'
  from: number | null
  to: number | null
  cells: { before: ReadValue; after: ReadValue; isChanged: boolean }[]
}

export type TableShape = { columns: { id: string; labelKey: string }[]; rows: Row[] }

const TONE: Record<Row['kind'], Tone> = {
  same: 'neutral',
  changed: 'info',
  moved: 'wait',
  added: 'ok',
  removed: 'bad',
}

/** A table cell by cell: the old value struck out over the new one; rows that stayed are counted. */
export function TableChanges({
  shape,
  caption,
  names,
}: {
  shape: TableShape
  caption: string
  names: FigureNames
}) {
  const t = useTranslations('desk.changes')
  const w = useTranslations('application')
  const rows = shape.rows.filter(row => row.kind !== 'same')
  const same = shape.rows.length - rows.length
  const cellOf = (row: Row, cell: Row['cells'][number]) => {
    const shown = (value: ReadValue) => <AnswerValue value={value} caption={caption} names={names} />
    if (row.kind === 'removed') return <del>{shown(cell.before)}</del>
    if (row.kind === 'added') return <ins>{shown(cell.after)}</ins>
    if (!cell.isChanged) return shown(cell.after)
    return (
      <>
        <del className="block">{shown(cell.before)}</del>
        <ins className="block">{shown(cell.after)}</ins>
      </>
    )
  }
  return (
    <>
      <Table caption={caption} kind="dense" stack>
        <thead>
          <tr>
            <Th>{t('row')}</Th>
            <Th>{t('change')}</Th>
            {shape.columns.map(column => (
              <Th key={column.id}>{w(column.labelKey)}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.from}-${row.to}`} data-kind={row.kind}>
              <Td label={t('row')} className="num">
                {(row.to ?? row.from ?? 0) + 1}
              </Td>
              <Td label={t('change')}>
                <Chip tone={TONE[row.kind]}>{t(`rows.${row.kind}`)}</Chip>
                {row.from !== null && row.to !== null && row.from !== row.to && (
                  <span className="block text-12 text-ink-3">{t('movedFrom', { from: row.from + 1 })}</span>
                )}
              </Td>
              {row.cells.map((cell, i) => {
                const column = shape.columns[i]
                return (
                  <Td key={column?.id} label={column ? w(column.labelKey) : ''}>
                    {cellOf(row, cell)}
                  </Td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </Table>
      {same > 0 && <p className="mt-1 text-12 text-ink-3">{t('sameRows', { n: same })}</p>}
    </>
  )
}
