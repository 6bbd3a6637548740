import { useTranslations } from 'next-intl'
import type { ExpertLine } from '@/domain/expert/views'
import { paths } from '@/domain/paths'
import { Chip } from '../ui/chip'
import { Link } from '../ui/link'
import { useMarks } from '../ui/marks'
import { Table, Td, Th } from '../ui/table'

const REGIONS = ['city', 'outside'] as const

/** The expert register: who can be drawn, for what, how much is in hand, and what the record says. */
export function RegisterTable({
  experts,
  nameOf,
  dayOf,
}: {
  experts: readonly ExpertLine[]
  nameOf: (discipline: string) => string
  dayOf: (day: string) => string
}) {
  const t = useTranslations('scoring.experts')
  const marks = useMarks()
  return (
    <Table kind="dense" caption={t('title')} stack>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('employer')}</Th>
          <Th>{t('disciplines')}</Th>
          <Th>{t('region')}</Th>
          <Th num>{t('load')}</Th>
          <Th num>{t('calls')}</Th>
          <Th num>{t('declines')}</Th>
          <Th num>{t('ties')}</Th>
          <Th>{t('state')}</Th>
        </tr>
      </thead>
      <tbody>
        {experts.map(e => {
          const region = REGIONS.find(r => r === e.region)
          const isFull = e.load >= e.capacity
          return (
            <tr key={e.id}>
              <Td>
                <Link href={paths.reviewExpertRecord(e.id)} className="font-bold">
                  {e.name}
                </Link>{' '}
                <span className="text-ink-3">{e.title}</span>
              </Td>
              <Td label={t('employer')}>{e.employer}</Td>
              <Td label={t('disciplines')}>{e.disciplines.map(nameOf).join(marks.list)}</Td>
              <Td label={t('region')}>{region ? t(`regions.${region}`) : e.region}</Td>
              <Td num label={t('load')}>
                {t('loadOf', { load: e.load, capacity: e.capacity })}
              </Td>
              <Td num label={t('calls')}>
                {e.calls}
              </Td>
              <Td num label={t('declines')}>
                {e.declines}
              </Td>
              <Td num label={t('ties')}>
                {e.ties}
              </Td>
              <Td label={t('state')}>
                {e.suspendedUntil ? (
                  <Chip tone="bad" icon="pause-circle">
                    {t('suspended', { day: dayOf(e.suspendedUntil) })}
                  </Chip>
                ) : (
                  <Chip tone={isFull ? 'wait' : 'ok'} icon={isFull ? 'warning' : 'check'}>
                    {t(isFull ? 'states.full' : 'states.free')}
                  </Chip>
                )}
              </Td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
