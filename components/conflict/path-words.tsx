import { useTranslations } from 'next-intl'
import type { ConflictPath } from '@/domain/conflict/path'
import { Icon } from '../ui/icon'
import { useMarks } from '../ui/marks'

/** Paths shown of one pair; the shortest tell enough. */
const SHOWN = 5

/** What connects an expert and an enterprise, in words: one line a path. */
export function PathWords({
  paths,
  dayOf,
}: {
  paths: readonly ConflictPath[]
  dayOf: (day: string) => string
}) {
  const t = useTranslations('conflict')
  const marks = useMarks()
  return (
    <ul className="grid gap-1">
      {paths.slice(0, SHOWN).map(path => {
        const said = path.steps.map(({ kind, subject, object, until }) => {
          const text = t(`step.${kind}`, { subject, object })
          return until ? t('until', { text, day: dayOf(until) }) : text
        })
        return (
          <li key={said.join('|')} className="flex items-start gap-2">
            <Icon name={path.isWeak ? 'warning' : 'link'} size={16} className="mt-0.5 shrink-0" />
            <span>
              {said.join(marks.semicolon)}
              {path.isWeak && (
                <span className="text-ink-3">
                  {marks.open}
                  {t('weak')}
                  {marks.close}
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
