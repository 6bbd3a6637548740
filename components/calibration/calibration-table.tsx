import { useTranslations } from 'next-intl'
import type { CalibrationLine } from '@/domain/expert/calibration-views'
import { Chip } from '../ui/chip'
import { EmptyState } from '../ui/empty-state'
import { Table, Td, Th } from '../ui/table'

const stateOf = (line: CalibrationLine) => (line.passed ? 'passed' : line.attempts > 0 ? 'repeat' : 'open')
const LOOK = {
  passed: { tone: 'ok', icon: 'check' },
  repeat: { tone: 'wait', icon: 'clock' },
  open: { tone: 'neutral', icon: 'minus-circle' },
} as const

/** Who has passed the calibration and who may not be called yet. */
export function CalibrationTable({ lines }: { lines: readonly CalibrationLine[] }) {
  const t = useTranslations('calibration.office')
  if (lines.length === 0) return <EmptyState icon="experts" title={t('empty')} />
  return (
    <Table kind="dense" caption={t('title')} stack>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('state')}</Th>
          <Th num>{t('attempts')}</Th>
          <Th num>{t('widest')}</Th>
          <Th>{t('on')}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => {
          const state = stateOf(line)
          return (
            <tr key={line.id}>
              <Td>
                <b>{line.name}</b> <span className="text-ink-3">{line.employer}</span>
              </Td>
              <Td label={t('state')}>
                <Chip {...LOOK[state]}>{t(`states.${state}`)}</Chip>
              </Td>
              <Td num label={t('attempts')}>
                {line.attempts}
              </Td>
              <Td num label={t('widest')}>
                {line.widest === null ? '—' : `${line.widest}%`}
              </Td>
              <Td label={t('on')} className="num">
                {line.on ?? '—'}
              </Td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
