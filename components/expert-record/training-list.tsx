import { useTranslations } from 'next-intl'
import type { ExpertRecordView } from '@/domain/expert/record/views'
import type { FormAction } from '../apply/form-action'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'
import { type Keeping, RecordForm } from './record-form'

export type TrainingActions = { add: FormAction<unknown>; remove: FormAction<unknown> }

/** The trainings on record; with actions, one can be taken off and another entered. */
export function TrainingList({
  training,
  keeping,
  actions,
}: {
  training: ExpertRecordView['training']
  keeping: Keeping
  actions: TrainingActions | null
}) {
  const t = useTranslations('expertRecord')
  return (
    <section>
      <SectionHead title={t('training.title')} small />
      {training.lines.length === 0 ? (
        <p className="my-3 text-ink-2">{t('training.none')}</p>
      ) : (
        <Table kind="dense" caption={t('training.title')} stack>
          <thead>
            <tr>
              <Th>{t('training.name')}</Th>
              <Th num>{t('fields.hours')}</Th>
              <Th>{t('fields.onDay')}</Th>
              <Th>{t('fields.evidence')}</Th>
              {actions && <Th>{t('ties.deeds')}</Th>}
            </tr>
          </thead>
          <tbody>
            {training.lines.map(line => (
              <tr key={line.id}>
                <Td label={t('training.name')}>{line.title}</Td>
                <Td label={t('fields.hours')} num>
                  {line.hours}
                </Td>
                <Td label={t('fields.onDay')}>
                  <span className="num">{line.onDay}</span>
                </Td>
                <Td label={t('fields.evidence')}>{line.evidence}</Td>
                {actions && (
                  <Td label={t('ties.deeds')}>
                    <RecordForm
                      id={`untrain-${line.id}`}
                      label={t('training.remove')}
                      text={t('training.removeText')}
                      isBad
                      keeping={keeping}
                      hidden={{ trainingId: line.id }}
                      fields={[
                        {
                          kind: 'area',
                          name: 'reason',
                          label: t('fields.reason'),
                          need: 'required',
                          rows: 2,
                        },
                      ]}
                      submit={t('training.remove')}
                      action={actions.remove}
                    />
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
            id="training"
            icon="add"
            label={t('training.add')}
            keeping={keeping}
            fields={[
              { name: 'title', label: t('training.name'), need: 'required' },
              { kind: 'number', name: 'hours', label: t('fields.hours'), need: 'required' },
              { kind: 'date', name: 'onDay', label: t('fields.onDay'), need: 'required' },
              {
                name: 'evidence',
                label: t('fields.evidence'),
                hint: t('training.evidenceHint'),
                need: 'required',
              },
            ]}
            submit={t('training.submit')}
            action={actions.add}
          />
        </div>
      )}
    </section>
  )
}
