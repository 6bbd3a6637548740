'use client'
import { useTranslations } from 'next-intl'
import { VETO_LISTS } from '@/domain/veto/lists'
import type { VetoFate } from '@/domain/veto/merge'
import { VETO_COLUMNS, type VetoColumn, type VetoFault, type VetoProblem } from '@/domain/veto/sheet'
import { useMarks } from '../ui/marks'
import { countFates, FateChip, FatesHead } from '../ui/row-fates'
import { Table, Td, Th } from '../ui/table'

export type FateShown = VetoFate & { version: number; isTied: boolean }

/** What the service tells of a file. */
export type Preview = { fileName: string } & (
  | { fault: VetoFault }
  | { fault: null; fates: FateShown[]; ignored: string[] }
)

/** Whether a row can be taken by this officer. */
export const isTakeable = (fate: FateShown): boolean =>
  !fate.isTied && (fate.kind === 'added' || fate.kind === 'changed')

/** What is wrong with a cell and how to mend it, in one sentence. */
function useProblemText() {
  const t = useTranslations('veto.upload')
  const columns = useTranslations('veto.columns')
  const names = useTranslations('office.veto.lists')
  const marks = useMarks()
  return (line: number, problem: VetoProblem): string => {
    const lists = VETO_LISTS.map(id => names(id)).join(marks.list)
    const mend = t(`mend.${problem.code}`, { lists })
    const values = { n: line, column: columns(problem.column), given: problem.given, mend }
    return t(problem.given === '' ? 'cell' : 'cellGiven', values)
  }
}

/** Each row of a file with what becomes of it and a tick to take it; on top every error with how to mend it. */
export function VetoFates({ preview }: { preview: Extract<Preview, { fault: null }> }) {
  const t = useTranslations('veto.upload')
  const columns = useTranslations('veto.columns')
  const lists = useTranslations('office.veto.lists')
  const empty = useTranslations('veto.entry')('empty')
  const marks = useMarks()
  const { fates, ignored } = preview
  const counts = countFates(fates)
  const problemText = useProblemText()
  const shown = (column: VetoColumn, text: string): string =>
    text === '' ? empty : column === 'list' && lists.has(text) ? lists(text) : text
  const contentOf = (fate: FateShown): string =>
    fate.kind === 'changed'
      ? fate.changes
          .map(({ column, from, to }) =>
            t('change', { column: columns(column), from: shown(column, from), to: shown(column, to) }),
          )
          .join(marks.semicolon)
      : VETO_COLUMNS.filter(column => column !== 'enterpriseName' && column !== 'creditCode')
          .flatMap(column => (fate.cells[column] === '' ? [] : [shown(column, fate.cells[column])]))
          .join(marks.semicolon)
  return (
    <>
      <FatesHead
        title={t('preview', { name: preview.fileName })}
        counts={t('counts', counts)}
        ignored={ignored.length > 0 ? t('ignored', { names: ignored.join(marks.list) }) : null}
        wrong={
          counts.wrong > 0
            ? {
                title: t('wrongTitle', { n: counts.wrong }),
                help: t('wrongHelp'),
                lines: fates.flatMap(({ kind, line, problems }) =>
                  kind === 'wrong'
                    ? problems.map(problem => ({
                        key: `${line}-${problem.column}-${problem.code}`,
                        text: problemText(line, problem),
                      }))
                    : [],
                ),
              }
            : null
        }
      />
      <Table caption={t('preview', { name: preview.fileName })} kind="dense" stack>
        <thead>
          <tr>
            <Th className="whitespace-nowrap">{t('take')}</Th>
            <Th num className="whitespace-nowrap">
              {t('line')}
            </Th>
            <Th className="whitespace-nowrap">{t('fate')}</Th>
            <Th>{columns('enterpriseName')}</Th>
            <Th>{t('what')}</Th>
          </tr>
        </thead>
        <tbody>
          {fates.map(fate => (
            <tr key={fate.line}>
              <Td label={t('take')}>
                {isTakeable(fate) && (
                  <input
                    type="checkbox"
                    className="box"
                    name="lines[]"
                    value={fate.line}
                    defaultChecked
                    aria-label={t('takeRow', { n: fate.line })}
                  />
                )}
              </Td>
              <Td num label={t('line')} className="num">
                {fate.line}
              </Td>
              <Td label={t('fate')}>
                <FateChip fate={fate.kind}>{t(`fates.${fate.kind}`)}</FateChip>
              </Td>
              <Td label={columns('enterpriseName')} className="break-words">
                {fate.cells.enterpriseName}
                <span className="num block text-12 text-ink-3">{fate.cells.creditCode}</span>
              </Td>
              <Td label={t('what')} className="break-words text-13">
                {fate.isTied ? <span className="tone-bad">{t('tied')}</span> : contentOf(fate)}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
