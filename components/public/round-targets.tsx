import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { PublicTarget } from '@/domain/surveillance/public'
import { Table, Td, Th } from '../ui/table'
import { TargetName, TargetState } from './target-state'

/** The targets of a round in the order of the draw, each with the files of its draws. */
export function RoundTargets({ targets }: { targets: readonly PublicTarget[] }) {
  const t = useTranslations('surveillance.open')
  return (
    <Table caption={t('caption')} kind="dense" stack className="mt-3">
      <thead>
        <tr>
          <Th num>{t('no')}</Th>
          <Th>{t('target')}</Th>
          <Th>{t('result')}</Th>
          <Th>{t('draws')}</Th>
        </tr>
      </thead>
      <tbody>
        {targets.map(target => (
          <tr key={target.no}>
            <Td num label={t('no')}>
              {target.no}
            </Td>
            <Td label={t('target')}>
              <TargetName target={target} />
            </Td>
            <Td label={t('result')}>
              <TargetState target={target} />
            </Td>
            <Td label={t('draws')}>
              <span className="flex flex-wrap gap-x-3">
                <a className="lnk" href={paths.drawFile(target.drawId)} download>
                  {t('pick')}
                </a>
                {target.teams.map((id, at) => (
                  <a key={id} className="lnk" href={paths.drawFile(id)} download>
                    {at === 0 ? t('team') : t('teamAgain', { n: at })}
                  </a>
                ))}
              </span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
