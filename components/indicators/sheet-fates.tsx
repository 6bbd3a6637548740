import { useTranslations } from 'next-intl'
import type { SheetCells } from '@/domain/indicators/sheet/columns'
import type { CellChange, RowFate } from '@/domain/indicators/sheet/merge'
import type { CellProblem, SheetFault } from '@/domain/indicators/sheet/read'
import type { SheetColumn } from '@/domain/indicators/table'
import { Chip } from '../ui/chip'
import type { IconName } from '../ui/icon'
import { useMarks } from '../ui/marks'
import { Notice } from '../ui/notice'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'
import type { Tone } from '../ui/tone'

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

const FACE: Record<RowFate['kind'], { tone: Tone; icon: IconName }> = {
  added: { tone: 'ok', icon: 'add' },
  changed: { tone: 'info', icon: 'edit' },
  same: { tone: 'neutral', icon: 'equal' },
  wrong: { tone: 'bad', icon: 'x-circle' },
}

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
  const count = (kind: RowFate['kind']) => fates.filter(fate => fate.kind === kind).length
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
  const wrong = count('wrong')
  return (
    <>
      <SectionHead title={t('preview', { name: preview.fileName })} small />
      <p className="mt-1 mb-3" role="status">
        {t('counts', {
          added: count('added'),
          changed: count('changed'),
          same: count('same'),
          wrong,
        })}{' '}
        {untouched > 0 && <span className="text-ink-2">{t('untouched', { n: untouched })}</span>}
      </p>
      {ignored.length > 0 && (
        <p className="mb-3 text-14 text-ink-2">{t('ignored', { names: ignored.join(marks.list) })}</p>
      )}
      {wrong > 0 && (
        <Notice tone="bad" className="mb-4" title={t('wrongTitle', { n: wrong })}>
          <p>{t('wrongHelp')}</p>
          <ul className="mt-1 list-disc pl-5">
            {fates.flatMap(({ line, problems }) =>
              problems.map(problem => (
                <li key={`${line}-${problem.column}-${problem.code}`} className="break-words">
                  {problemText(line, problem)}
                </li>
              )),
            )}
          </ul>
        </Notice>
      )}
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
                <Chip tone={FACE[fate.kind].tone} icon={FACE[fate.kind].icon}>
                  {t(`fates.${fate.kind}`)}
                </Chip>
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
