import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ValidityMark } from '../evidence/validity'
import { EmptyState } from '../ui/empty-state'
import { TaskState } from '../ui/task-list'
import type { ChoiceLine } from './line'
import { ItemFacts } from './list'
import { FirstUse } from './uses'

/** Items of the vault that fit an application, each with the deed that puts it there. */
export function ChoiceList({
  lines,
  isFile,
  deed,
}: {
  lines: readonly ChoiceLine[]
  /** Files for a kind of evidence; otherwise records for a section. */
  isFile: boolean
  deed: (line: ChoiceLine) => ReactNode
}) {
  const t = useTranslations('vault.choose')
  if (lines.length === 0)
    return (
      <EmptyState icon="document" title={t('none')}>
        {t(isFile ? 'noneHelp' : 'noneRecord')}
      </EmptyState>
    )
  return (
    <ul className="mt-4 border-t border-line">
      {lines.map(line => (
        <li
          key={line.id}
          className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3"
        >
          <div className="min-w-0">
            <b className="break-words">{line.title}</b>
            <p className="num text-13 text-ink-2">
              <ItemFacts item={line} />
            </p>
            <p className="text-13 text-ink-2">
              <FirstUse uses={line.uses} />
            </p>
            <ValidityMark validity={line.validity} quiet={line.validity.state === 'untold'} />
          </div>
          {line.isHere ? (
            <TaskState tone="ok" icon="check">
              {t(isFile ? 'here' : 'there')}
            </TaskState>
          ) : (
            line.mayTake && deed(line)
          )}
        </li>
      ))}
    </ul>
  )
}
