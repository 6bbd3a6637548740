import { useTranslations } from 'next-intl'
import type { RecordChange } from '@/domain/expert/record/views'
import { stamp } from '../board/dates'
import { useMarks } from '../ui/marks'
import { SectionHead } from '../ui/section-head'

/** What happened to a record, newest first: what changed from what to what, why, by whom. */
export function RecordHistory({
  changes,
  nameOf,
}: {
  changes: readonly RecordChange[]
  /** The name of a value that is kept by its id, such as a discipline. */
  nameOf: (field: string, value: string) => string
}) {
  const t = useTranslations('expertRecord.history')
  const fields = useTranslations('expertRecord.fields')
  const marks = useMarks()
  const said = (field: string, value: unknown): string => {
    const values = (Array.isArray(value) ? value : [value]).flatMap(each =>
      each === null || each === undefined || each === '' ? [] : [nameOf(field, String(each))],
    )
    return values.length > 0 ? values.join(marks.list) : t('empty')
  }
  const lines = ({ before, after }: RecordChange): string[] =>
    [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(field => {
      const [from, to] = [said(field, before[field]), said(field, after[field])]
      if (from === to) return []
      const name = fields.has(field) ? fields(field) : field
      return [
        Object.keys(before).length > 0
          ? t('change', { field: name, from, to })
          : t('added', { field: name, to }),
      ]
    })
  return (
    <section>
      <SectionHead title={t('title')} aside={t('newest')} small />
      {changes.length === 0 ? (
        <p className="my-3 text-ink-2">{t('none')}</p>
      ) : (
        <ol className="case-box">
          {changes.map(change => (
            <li key={change.id}>
              <b>{t.has(`kinds.${change.kind}`) ? t(`kinds.${change.kind}`) : change.kind}</b>
              <small className="ml-3 text-12 text-ink-3">
                {change.by === ''
                  ? t('bySystem', { at: stamp(change.at) })
                  : t(change.isImport ? 'byImport' : 'by', { by: change.by, at: stamp(change.at) })}
              </small>
              <p>{lines(change).join(marks.semicolon)}</p>
              {change.reason && <p className="text-ink-2">{change.reason}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
