import { useTranslations } from 'next-intl'
import type { PairView } from '@/domain/conflict/views'
import type { FormAction } from '../apply/form-action'
import { Chip } from '../ui/chip'
import { useMarks } from '../ui/marks'
import { Table, Td, Th } from '../ui/table'
import { DismissForm } from './dismiss-form'
import { PathWords } from './path-words'

const LOOK = {
  barred: { tone: 'bad', icon: 'ban' },
  hit: { tone: 'bad', icon: 'warning' },
  weak: { tone: 'wait', icon: 'warning' },
  dismissed: { tone: 'neutral', icon: 'minus-circle' },
  busy: { tone: 'neutral', icon: 'clock' },
  free: { tone: 'ok', icon: 'check' },
} as const

const resultOf = (pair: PairView): keyof typeof LOOK => {
  if (pair.isBarred) return 'barred'
  if (pair.paths.length > 0 && pair.dismissed === null)
    return pair.paths.some(path => !path.isWeak) ? 'hit' : 'weak'
  if (pair.excluded.length > 0) return 'busy'
  return pair.dismissed ? 'dismissed' : 'free'
}

/** Experts held against one case: what connects them, in words, and what follows from it. */
export function PairTable({
  applicationId,
  pairs,
  dayOf,
  action,
}: {
  applicationId: string
  pairs: readonly PairView[]
  dayOf: (day: string) => string
  action: FormAction<unknown>
}) {
  const t = useTranslations('conflict')
  const grounds = useTranslations('scoring.panel.grounds')
  const marks = useMarks()
  return (
    <Table kind="dense" caption={t('title')} stack>
      <thead>
        <tr>
          <Th>{t('expert')}</Th>
          <Th>{t('result')}</Th>
          <Th>{t('why')}</Th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(pair => {
          const result = resultOf(pair)
          const others = pair.excluded.filter(ground => ground !== 'conflict')
          return (
            <tr key={pair.personId}>
              <Td label={t('expert')}>
                <div>
                  <b>{pair.name}</b> <span className="text-ink-3">{pair.title}</span>
                  <span className="block text-ink-2">{pair.employer}</span>
                </div>
              </Td>
              <Td label={t('result')}>
                <Chip tone={LOOK[result].tone} icon={LOOK[result].icon}>
                  {t(`results.${result}`)}
                </Chip>
              </Td>
              <Td label={t('why')}>
                <PathWords paths={pair.paths} dayOf={dayOf} />
                {others.length > 0 && (
                  <p className="text-ink-2">{others.map(ground => grounds(ground)).join(marks.list)}</p>
                )}
                {pair.isBarred && <p className="text-ink-2">{t('barredText')}</p>}
                {pair.dismissed && (
                  <p className="text-ink-2">
                    {t('dismissedBy', { ...pair.dismissed, on: dayOf(pair.dismissed.on) })}
                  </p>
                )}
                {pair.paths.length > 0 && !pair.dismissed && !pair.isBarred && (
                  <DismissForm
                    applicationId={applicationId}
                    personId={pair.personId}
                    facts={pair.facts}
                    action={action}
                  />
                )}
              </Td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
