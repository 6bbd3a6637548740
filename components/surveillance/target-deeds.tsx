import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { CHECK_OUTCOMES, STRIKE_GROUNDS } from '@/domain/surveillance/target'
import { DeedForm } from '../decision/deed-form'
import { Link } from '../ui/link'
import type { Target, TargetActions } from './target'

/** What may be done to a target now, each deed behind its name. */
export function TargetDeeds({
  target,
  today,
  actions,
}: {
  target: Target
  today: string
  actions: TargetActions
}) {
  const t = useTranslations('surveillance')
  const hidden = { targetId: target.id, version: target.version }
  const need = 'required' as const
  const lead = (text: string) => <p className="mb-3 max-w-measure text-14/6 text-ink-2">{text}</p>
  return (
    <div className="mt-2">
      {target.may.includes('record') && (
        <DeedForm
          id={`record-${target.id}`}
          action={actions.record}
          hidden={hidden}
          submit={t('record.submit')}
          look={target.status === 'drawn' ? 'primary' : 'ink'}
          fold={{
            label: t(target.status === 'drawn' ? 'record.title' : 'record.again'),
            icon: 'edit',
            isOpen: target.status === 'drawn',
          }}
          lead={lead(t('record.lead'))}
          fields={[
            {
              kind: 'date',
              name: 'checkedOn',
              label: t('record.checkedOn'),
              need,
              value: target.checkedOn ?? today,
            },
            {
              kind: 'radio',
              name: 'outcome',
              label: t('record.outcome'),
              look: 'row',
              need,
              value: target.outcome ?? '',
              options: CHECK_OUTCOMES.map(value => ({ value, label: t(`outcome.${value}`) })),
            },
            {
              kind: 'area',
              name: 'findings',
              label: t('record.findings'),
              hint: t('record.findingsHint'),
              max: 2000,
              value: target.findings,
            },
          ]}
        />
      )}
      {target.may.includes('publish') && (
        <DeedForm
          id={`publish-${target.id}`}
          action={actions.publish}
          hidden={hidden}
          submit={t('publish.submit')}
          fold={{ label: t('publish.title'), icon: 'eye' }}
          lead={
            <>
              {lead(t('publish.lead'))}
              {target.outcome === 'nonconform' && lead(t('publish.next'))}
            </>
          }
        />
      )}
      {target.status === 'published' && target.outcome === 'nonconform' && (
        <p className="text-14">
          <Link href={paths.reviewCertificate(target.number)}>{t('publish.toCertificate')}</Link>
        </p>
      )}
      {target.may.includes('strike') && (
        <DeedForm
          id={`strike-${target.id}`}
          action={actions.strike}
          hidden={hidden}
          submit={t('strike.submit')}
          look="ink"
          fold={{ label: t('strike.title'), icon: 'minus-circle' }}
          lead={lead(t('strike.lead'))}
          fields={[
            {
              kind: 'select',
              name: 'ground',
              label: t('strike.ground'),
              need,
              options: STRIKE_GROUNDS.map(value => ({ value, label: t(`ground.${value}`) })),
            },
            { kind: 'area', name: 'reason', label: t('strike.reason'), need, min: 10, max: 1000 },
          ]}
        />
      )}
    </div>
  )
}
