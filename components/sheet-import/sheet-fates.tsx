'use client'
import { useTranslations } from 'next-intl'
import type { CellFault, RowFate, TablePreview } from '@/domain/sheet/preview'
import { useMarks } from '../ui/marks'
import { countFates, FateChip, FatesHead } from '../ui/row-fates'
import { Table, Td, Th } from '../ui/table'

/** Which table it is: its words are `sheetImport.<kind>`. */
export type SheetKind = 'experts' | 'seats' | 'registry'

/** Each line of a table with what becomes of it; on top every error with how to mend it. */
export function SheetFates<C extends string>({
  kind,
  preview,
  subject,
  shown,
}: {
  kind: SheetKind
  preview: Extract<TablePreview<C>, { fault: null }>
  /** The columns that say whom or what a line is about. */
  subject: readonly C[]
  /** The name of a value that is kept by its id. */
  shown: (column: string, text: string) => string
}) {
  const t = useTranslations('sheetImport')
  const words = useTranslations(`sheetImport.${kind}`)
  const marks = useMarks()
  const { rows, ignored } = preview
  const counts = countFates(rows)
  const columnOf = (column: string): string =>
    words.has(`columns.${column}`) ? words(`columns.${column}`) : column
  const said = (column: string, text: string): string => (text === '' ? t('empty') : shown(column, text))
  const mendOf = ({ code }: CellFault<C>): string => (t.has(`mend.${code}`) ? t(`mend.${code}`) : code)
  const problemText = (line: number, problem: CellFault<C>): string =>
    t(problem.given === '' ? 'cell' : 'cellGiven', {
      n: line,
      column: columnOf(problem.column),
      given: problem.given,
      mend: mendOf(problem),
    })
  const contentOf = (row: RowFate<C>): string => {
    if (row.kind === 'wrong')
      return row.problems
        .map(problem => t('says', { column: columnOf(problem.column), text: mendOf(problem) }))
        .join(marks.semicolon)
    if (row.kind === 'changed')
      return row.changes
        .map(({ column, from, to }) =>
          t(from === '' ? 'adds' : 'change', {
            column: columnOf(column),
            from: said(column, from),
            to: said(column, to),
          }),
        )
        .join(marks.semicolon)
    return Object.entries<string>(row.cells)
      .flatMap(([column, text]) =>
        text === '' || subject.some(each => each === column)
          ? []
          : [t('says', { column: columnOf(column), text: shown(column, text) })],
      )
      .join(marks.semicolon)
  }
  return (
    <>
      <FatesHead
        title={t('preview', { name: preview.fileName })}
        counts={words('counts', counts)}
        ignored={ignored.length > 0 ? t('ignored', { names: ignored.join(marks.list) }) : null}
        wrong={
          counts.wrong > 0
            ? {
                title: t('wrongTitle', { n: counts.wrong }),
                help: t('wrongHelp'),
                lines: rows.flatMap(({ line, problems }) =>
                  problems.map(problem => ({
                    key: `${line}-${problem.column}-${problem.code}`,
                    text: problemText(line, problem),
                  })),
                ),
              }
            : null
        }
      />
      <Table caption={t('preview', { name: preview.fileName })} kind="dense" stack>
        <thead>
          <tr>
            <Th num>{t('line')}</Th>
            <Th>{t('fate')}</Th>
            {subject.map(column => (
              <Th key={column}>{columnOf(column)}</Th>
            ))}
            <Th>{t('what')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.line}>
              <Td num label={t('line')}>
                {row.line}
              </Td>
              <Td label={t('fate')}>
                <FateChip fate={row.kind}>{words(`fates.${row.kind}`)}</FateChip>
              </Td>
              {subject.map(column => (
                <Td key={column} label={columnOf(column)} className="break-words md:whitespace-nowrap">
                  {row.cells[column]}
                </Td>
              ))}
              <Td label={t('what')} className="break-words text-13">
                {contentOf(row)}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
