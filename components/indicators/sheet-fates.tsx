import { useTranslations } from 'next-intl'
import type { SheetCells } from '@/domain/indicators/sheet/columns'
import type { CellChange, RowFate } from '@/domain/indicators/sheet/merge'
import type { CellProblem, SheetFault } from '@/domain/indicators/sheet/read'
import type { SheetColumn } from '@/domain/indicators/table'
import { useMarks } from '../ui/marks'
import { countFates, FateChip, FatesHead } from '../ui/row-fates'
import { Table, Td, Th } from '../ui/table'

/** What the service tells of a file. */
export type Preview = { fileName: string } & (
  | { fault: SheetFault }
  | {
      fault: null
      version: number
      fates: RowFate[]
      untouched: number
      ignored: string[]
      rows: SheetCells[]
    }
)

/** Names of choices by column: pairs of id and name. */
export type Options = Readonly<Partial<Record<SheetColumn, readonly (readonly [string, string])[]>>>

/** Each row of a file with what becomes of it; on top every error by row and column with how to mend it. */
export function SheetFates({
  preview,
  options,
}: {
  preview: Extract<Preview, { fault: null }>
  options: Options
}) {
  const t = useTranslations('indicators.sheet')
  const words = useTranslations('application.fields.indicators.rows.columns')
  const marks = useMarks()
  const { fates, untouched, ignored } = preview
  const counts = countFates(fates)
  const label = (column: SheetColumn) => words(`${column}.label`)
  const shown = ({ column }: { column: SheetColumn }, text: string) =>
    text === '' ? t('empty') : (options[column]?.find(([id]) => id === text)?.[1] ?? text)
  const changeText = (change: CellChange, isNew: boolean) =>
    isNew
      ? t('set', { column: label(change.column), to: shown(change, change.to) })
      : t('change', {
          column: label(change.column),
          from: shown(change, change.from),
          to: shown(change, change.to),
        })
  const problemText = (line: number, problem: CellProblem) => {
    const names = (options[problem.column] ?? []).map(([, name]) => name).join(marks.list)
    const mend = t(`mend.${problem.code}`, { options: names, max: problem.max ?? 0 })
    const values = { n: line, column: label(problem.column), given: problem.given, mend }
    return t(problem.given === '' ? 'cell' : 'cellGiven', values)
  }
  return (
    <>
      <FatesHead
        title={t('preview', { name: preview.fileName })}
        counts={
          <>
            {t('counts', counts)}{' '}
            {untouched > 0 && <span className="text-ink-2">{t('untouched', { n: untouched })}</span>}
          </>
        }
        ignored={ignored.length > 0 ? t('ignored', { names: ignored.join(marks.list) }) : null}
        wrong={
          counts.wrong > 0
            ? {
                title: t('wrongTitle', { n: counts.wrong }),
                help: t('wrongHelp'),
                lines: fates.flatMap(({ line, problems }) =>
                  problems.map(problem => ({
                    key: `${line}-${problem.column}-${problem.code}`,
                    text: problemText(line, problem),
                  })),
                ),
              }
            : null
        }
      />
      <Table caption={t('preview', { name: preview.fileName })} stack>
        <thead>
          <tr>
            <Th num className="w-14">
              {t('columns.line')}
            </Th>
            <Th className="w-36">{t('columns.fate')}</Th>
            <Th className="w-48">{t('columns.name')}</Th>
            <Th>{t('columns.what')}</Th>
          </tr>
        </thead>
        <tbody>
          {fates.map(fate => (
            <tr key={fate.line}>
              <Td num label={t('columns.line')} className="num">
                {fate.line}
              </Td>
              <Td label={t('columns.fate')}>
                <FateChip fate={fate.kind}>{t(`fates.${fate.kind}`)}</FateChip>
              </Td>
              <Td label={t('columns.name')} className="break-words">
                {fate.name}
              </Td>
              <Td label={t('columns.what')} className="text-14">
                {fate.changes
                  .filter(change => change.column !== 'name')
                  .map(change => changeText(change, fate.kind === 'added'))
                  .join(marks.semicolon)}
                {fate.open.length > 0 && (
                  <span className="tone-wait block">
                    {t('stillOpen')}
                    {fate.open.map(({ column }) => label(column)).join(marks.list)}
                  </span>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
