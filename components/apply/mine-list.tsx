import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { Stage } from '@/domain/workflow/types'
import { Chip } from '../ui/chip'
import type { IconName } from '../ui/icon'
import { Link } from '../ui/link'
import type { Tone } from '../ui/tone'
import { dayOf, dayText, shortDay } from './format'

type Row = {
  id: string
  reference: string | null
  brandName: string
  productName: string
  enterpriseName: string
  stage: Stage
  dueOn: string | null
  lastEventAt: string
  progress: { done: number; of: number } | null
}

const FACE: Partial<Record<Stage, { tone: Tone; icon: IconName }>> = {
  draft: { tone: 'info', icon: 'edit' },
  correction: { tone: 'wait', icon: 'undo' },
  certified: { tone: 'ok', icon: 'check-circle' },
  declined: { tone: 'neutral', icon: 'x-circle' },
  not_accepted: { tone: 'neutral', icon: 'x-circle' },
  withdrawn: { tone: 'neutral', icon: 'minus-circle' },
  lapsed: { tone: 'neutral', icon: 'clock' },
}

/** Applications of the person's enterprises, one row each. */
export function MineList({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('hub')
  const stage = useTranslations('workflow.stage')
  const locale = useLocale()
  return (
    <ul className="border-t border-ink">
      {rows.map(row => {
        const face = FACE[row.stage] ?? { tone: 'neutral', icon: 'clock' }
        return (
          <li key={row.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-b border-line py-4">
            <div className="min-w-0">
              <Link href={paths.applyCase(row.id)} className="text-17 font-bold">
                {`${row.brandName} ${row.productName}`.trim() || t('untitled')}
              </Link>
              <p className="text-14 text-ink-2">{row.enterpriseName}</p>
              <p className="num text-13 text-ink-3">
                {t('joined', {
                  a: row.reference ?? t('draft'),
                  b: t('lastChange', { date: shortDay(locale, dayOf(row.lastEventAt)) }),
                })}
              </p>
            </div>
            <div className="text-right">
              <Chip tone={face.tone} icon={face.icon}>
                {stage(row.stage)}
              </Chip>
              <p className="mt-1 text-13 text-ink-2">
                {row.progress
                  ? t('progress', row.progress)
                  : row.stage === 'correction' && row.dueOn
                    ? t('handBackBy', { date: dayText(locale, row.dueOn) })
                    : ''}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
