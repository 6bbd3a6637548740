import { useTranslations } from 'next-intl'
import { VETO_COLUMNS, type VetoCells, type VetoColumn } from '@/domain/veto/sheet'
import { stamp } from '../board/dates'
import { useMarks } from '../ui/marks'
import { SectionHead } from '../ui/section-head'

export type VetoChangeShown = {
  id: number
  kind: string
  before: VetoCells | null
  after: VetoCells | null
  reason: string
  by: string
  at: string
  isImport: boolean
}

/** What happened to an entry, newest first: what changed, why, by whom. */
export function VetoHistory({ history }: { history: readonly VetoChangeShown[] }) {
  const t = useTranslations('veto.entry')
  const columns = useTranslations('veto.columns')
  const lists = useTranslations('office.veto.lists')
  const marks = useMarks()
  const shown = (column: VetoColumn, text: string): string =>
    text === '' ? t('empty') : column === 'list' && lists.has(text) ? lists(text) : text
  const changes = ({ before, after }: VetoChangeShown): string[] =>
    before && after
      ? VETO_COLUMNS.flatMap(column =>
          before[column] === after[column]
            ? []
            : [
                t('change', {
                  column: columns(column),
                  from: shown(column, before[column]),
                  to: shown(column, after[column]),
                }),
              ],
        )
      : []
  return (
    <section className="mt-8">
      <SectionHead title={t('history')} small />
      <ol className="case-box">
        {history.map(change => (
          <li key={change.id}>
            <b>{t.has(`kinds.${change.kind}`) ? t(`kinds.${change.kind}`) : change.kind}</b>
            <small className="ml-3 text-12 text-ink-3">
              {change.by === ''
                ? t('bySystem', { at: stamp(change.at) })
                : t(change.isImport ? 'byImport' : 'by', { by: change.by, at: stamp(change.at) })}
            </small>
            {changes(change).length > 0 && <p>{changes(change).join(marks.semicolon)}</p>}
            {change.reason && <p className="text-ink-2">{change.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
