import { useTranslations } from 'next-intl'
import { EXPERT_TIES } from '@/domain/conflict/facts'
import type { ExpertRecordView, ExpertTieLine } from '@/domain/expert/record/views'
import type { DeedField } from '../account/deed-field'
import type { FormAction } from '../apply/form-action'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'
import { type Keeping, RecordForm } from './record-form'

export type TieActions = { save: FormAction<unknown>; remove: FormAction<unknown> }

const useTieFields = () => {
  const t = useTranslations('expertRecord')
  return (tie?: ExpertTieLine): DeedField[] => [
    {
      kind: 'select',
      name: 'kind',
      label: t('fields.kind'),
      need: 'required',
      empty: t('ties.choose'),
      value: tie?.kind ?? '',
      options: EXPERT_TIES.map(kind => ({ value: kind, label: t(`ties.kinds.${kind}`) })),
    },
    {
      name: 'organisation',
      label: t('fields.organisation'),
      need: 'required',
      value: tie?.organisation ?? '',
    },
    { name: 'creditCode', label: t('fields.creditCode'), need: 'optional', value: tie?.creditCode ?? '' },
    { name: 'detail', label: t('fields.detail'), need: 'optional', value: tie?.detail ?? '' },
    { kind: 'date', name: 'since', label: t('fields.since'), need: 'optional', value: tie?.since ?? '' },
    { kind: 'date', name: 'until', label: t('fields.until'), need: 'optional', value: tie?.until ?? '' },
  ]
}

function TieDeeds({ tie, keeping, actions }: { tie: ExpertTieLine; keeping: Keeping; actions: TieActions }) {
  const t = useTranslations('expertRecord')
  const fields = useTieFields()
  return (
    <div className="flex flex-wrap gap-2 [&>details[open]]:w-full">
      <RecordForm
        id={`tie-${tie.id}`}
        label={t('ties.change')}
        keeping={keeping}
        hidden={{ tieId: tie.id }}
        fields={fields(tie)}
        submit={t('ties.changeSubmit')}
        action={actions.save}
      />
      <RecordForm
        id={`untie-${tie.id}`}
        label={t('ties.remove')}
        text={t('ties.removeText')}
        isBad
        keeping={keeping}
        hidden={{ tieId: tie.id }}
        fields={[{ kind: 'area', name: 'reason', label: t('fields.reason'), need: 'required', rows: 2 }]}
        submit={t('ties.remove')}
        action={actions.remove}
      />
    </div>
  )
}

/** Every tie that stands on record; with actions, each can be changed or taken off and another entered. */
export function TieList({
  ties,
  keeping,
  actions,
}: {
  ties: ExpertRecordView['ties']
  keeping: Keeping
  actions: TieActions | null
}) {
  const t = useTranslations('expertRecord')
  const fields = useTieFields()
  return (
    <section>
      <SectionHead title={t('ties.title')} small />
      <p className="mt-2 mb-3 text-13 text-ink-2">{t('ties.lede')}</p>
      {ties.length === 0 ? (
        <p className="mb-3 text-ink-2">{t('ties.none')}</p>
      ) : (
        <Table kind="dense" caption={t('ties.title')} stack>
          <thead>
            <tr>
              <Th>{t('fields.kind')}</Th>
              <Th>{t('fields.organisation')}</Th>
              <Th>{t('ties.period')}</Th>
              <Th>{t('fields.detail')}</Th>
              {actions && <Th>{t('ties.deeds')}</Th>}
            </tr>
          </thead>
          <tbody>
            {ties.map(tie => (
              <tr key={tie.id}>
                <Td label={t('fields.kind')}>{t(`ties.kinds.${tie.kind}`)}</Td>
                <Td label={t('fields.organisation')}>
                  {tie.organisation}{' '}
                  {tie.creditCode && <span className="num text-ink-3">{tie.creditCode}</span>}
                </Td>
                <Td label={t('ties.period')}>
                  <span className="num">
                    {tie.since ?? t('ties.unknown')} – {tie.until ?? t('ties.now')}
                  </span>
                </Td>
                <Td label={t('fields.detail')}>{tie.detail}</Td>
                {actions && (
                  <Td label={t('ties.deeds')}>
                    <TieDeeds tie={tie} keeping={keeping} actions={actions} />
                  </Td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {actions && (
        <div className="mt-3">
          <RecordForm
            id="tie"
            icon="add"
            label={t('ties.add')}
            keeping={keeping}
            fields={fields()}
            submit={t('ties.submit')}
            action={actions.save}
          />
        </div>
      )}
    </section>
  )
}
