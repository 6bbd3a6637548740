'use client'
import { useTranslations } from 'next-intl'
import { LIST_COLUMNS, type ListColumn, USUAL_COLUMNS } from '@/domain/board/columns'
import { paths } from '@/domain/paths'
import { Button, IconButton } from '../ui/button'
import { Checkbox } from '../ui/choice'
import { Popover } from '../ui/popover'
import { toast } from '../ui/toast'
import { useColumnNames } from './column-names'
import { act } from './remote'

/** Which columns the table shows and in what order; kept on the account at every change. */
export function ColumnChooser({
  shown: columns,
  me,
  onChosen,
}: {
  shown: readonly ListColumn[]
  me: string
  onChosen: (columns: readonly ListColumn[]) => void
}) {
  const t = useTranslations('views')
  const name = useColumnNames()
  const change = async (next: readonly ListColumn[] | null) => {
    onChosen(next ?? USUAL_COLUMNS)
    const answer = await act(paths.act('save-desk-settings'), { columns: next }, me)
    if (!answer.ok) toast(t('offline'), { tone: 'bad' })
  }
  const move = (column: ListColumn, by: -1 | 1) => {
    const at = columns.indexOf(column)
    const next = [...columns]
    next.splice(at, 1)
    next.splice(at + by, 0, column)
    void change(next)
  }
  const rest = LIST_COLUMNS.filter(column => !columns.includes(column))
  return (
    <Popover
      title={t('columns.title')}
      trigger={
        <Button icon="columns" className="needs-script">
          {t('columns.button')}
        </Button>
      }
    >
      <ul className="column-choice">
        {[...columns, ...rest].map(column => {
          const at = columns.indexOf(column)
          return (
            <li key={column}>
              <Checkbox
                checked={at >= 0}
                onChange={() =>
                  void change(at >= 0 ? columns.filter(c => c !== column) : [...columns, column])
                }
              >
                {name(column)}
              </Checkbox>
              {at > 0 && (
                <IconButton
                  icon="up"
                  size="sm"
                  label={t('columns.up', { name: name(column) })}
                  onClick={() => move(column, -1)}
                />
              )}
              {at >= 0 && at < columns.length - 1 && (
                <IconButton
                  icon="down"
                  size="sm"
                  label={t('columns.down', { name: name(column) })}
                  onClick={() => move(column, 1)}
                />
              )}
            </li>
          )
        })}
      </ul>
      <p className="mt-1 flex items-center justify-between gap-2 text-12 text-ink-3">
        {t('columns.note')}
        <Button size="sm" look="ghost" onClick={() => void change(null)}>
          {t('columns.usual')}
        </Button>
      </p>
    </Popover>
  )
}
