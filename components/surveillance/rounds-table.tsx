import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { RoundCounts } from '@/domain/surveillance/public'
import type { RoundStatus, RoundStep } from '@/domain/surveillance/verdicts'
import { DueMark } from '../board/due-mark'
import { Link } from '../ui/link'
import { useMarks } from '../ui/marks'
import { Table, Td, Th } from '../ui/table'
import { useScope } from './scope'
import { StepChip } from './step-chip'

type Row = {
  id: string
  title: string
  areaId: string | null
  fieldId: string | null
  share: number
  checkBy: string
  status: RoundStatus
  seats: number
  step: RoundStep
  counts: RoundCounts
}

/** All rounds, the latest first. */
export function RoundsTable({ rows, today }: { rows: readonly Row[]; today: string }) {
  const t = useTranslations('surveillance.list')
  const share = useTranslations('surveillance')
  const scope = useScope()
  const marks = useMarks()
  const targets = ({ status, seats, counts }: Row): string =>
    status === 'drawn'
      ? [
          t('ofTargets', { published: counts.published, live: counts.drawn + counts.checked }),
          ...(counts.overdue > 0 ? [t('overdue', { n: counts.overdue })] : []),
          ...(counts.struck > 0 ? [t('struck', { n: counts.struck })] : []),
        ].join(marks.comma)
      : t('planned', { n: seats })
  return (
    <Table caption={t('caption')} kind="dense" stack className="mt-2">
      <thead>
        <tr>
          <Th>{t('round')}</Th>
          <Th>{t('scope')}</Th>
          <Th num>{t('share')}</Th>
          <Th>{t('targets')}</Th>
          <Th>{t('by')}</Th>
          <Th>{t('step')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <Td>
              <Link href={paths.reviewRound(row.id)} className="font-bold">
                {row.title}
              </Link>
            </Td>
            <Td label={t('scope')}>{scope(row)}</Td>
            <Td num label={t('share')}>
              {share('share', { n: row.share })}
            </Td>
            <Td label={t('targets')}>{targets(row)}</Td>
            <Td label={t('by')}>
              <DueMark
                on={row.checkBy}
                today={row.counts.drawn + row.counts.checked > 0 ? today : row.checkBy}
              />
            </Td>
            <Td label={t('step')}>
              <StepChip step={row.step} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
