import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { CHECK_OUTCOMES, INSPECTORS_EACH, LEAVE_KINDS, STRIKE_GROUNDS } from '@/domain/surveillance/target'
import type { DeedField } from '../decision/deed-field'
import { DeedForm } from '../decision/deed-form'
import { Link } from '../ui/link'
import type { Target, TargetActions } from './target'

/** What may be done to a target now, each deed behind its name. */
export function TargetDeeds({
  target,
  today,
  me,
  back,
  actions,
}: {
  target: Target
  today: string
  me: string
  back: string
  actions: TargetActions
}) {
  const t = useTranslations('surveillance')
  const hidden = { targetId: target.id, version: target.version, ...(back ? { _at: back } : {}) }
  const need = 'required' as const
  const whyFields: readonly DeedField[] = [
    {
      kind: 'radio',
      name: 'kind',
      label: t('leave.kind'),
      look: 'row',
      need,
      options: LEAVE_KINDS.map(value => ({ value, label: t(`leaveKind.${value}`) })),
    },
    { kind: 'area', name: 'reason', label: t('leave.reason'), need, min: 10, max: 1000 },
  ]
  const lead = (text: string) => <p className="mb-3 max-w-measure text-14/6 text-ink-2">{text}</p>
  return (
    <div className="mt-2">
      {target.may.includes('record') && target.inspectors.length >= INSPECTORS_EACH && (
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
      {target.may.includes('leave') && (
        <DeedForm
          id={`leave-${target.id}`}
          action={actions.leave}
          hidden={{ ...hidden, personId: me }}
          submit={t('leave.submit')}
          look="ink"
          fold={{ label: t('leave.title'), icon: 'user' }}
          lead={lead(t('leave.lead'))}
          fields={whyFields}
        />
      )}
      {target.may.includes('unseat') && target.inspectors.length > 0 && (
        <DeedForm
          id={`unseat-${target.id}`}
          action={actions.leave}
          hidden={hidden}
          submit={t('unseat.submit')}
          look="ink"
          fold={{ label: t('unseat.title'), icon: 'user' }}
          lead={lead(t('unseat.lead'))}
          fields={[
            {
              kind: 'radio',
              name: 'personId',
              label: t('unseat.person'),
              look: 'row',
              need,
              options: target.inspectors.map(each => ({ value: each.id, label: each.name })),
            },
            ...whyFields,
          ]}
        />
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
