import { useTranslations } from 'next-intl'
import type { ProposalLine } from '@/domain/expert/record/views'
import type { FormAction } from '../apply/form-action'
import { stamp } from '../board/dates'
import { Chip } from '../ui/chip'
import { SectionHead } from '../ui/section-head'
import { type Keeping, RecordForm } from './record-form'

const TONE = { taken: 'ok', declined: 'neutral' } as const

/** What the expert asked to have corrected, with the answers. */
export function ProposalList({
  proposals,
  keeping,
  answer,
}: {
  proposals: readonly ProposalLine[]
  keeping: Keeping
  answer: FormAction<unknown> | null
}) {
  const t = useTranslations('expertRecord.proposals')
  const fields = useTranslations('expertRecord.fields')
  return (
    <section>
      <SectionHead title={t('title')} small />
      {proposals.length === 0 && <p className="my-3 text-ink-2">{t('none')}</p>}
      <ul className="grid gap-3 pt-2">
        {proposals.map(line => (
          <li key={line.id} className="border-b border-line pb-3">
            <p className="whitespace-pre-line">{line.text}</p>
            <p className="mt-1 flex flex-wrap items-center gap-2 text-13 text-ink-3">
              <span className="num">{stamp(line.at)}</span>
              <Chip
                tone={line.answer ? TONE[line.answer] : 'wait'}
                icon={line.answer === 'taken' ? 'check' : 'clock'}
              >
                {t(line.answer ?? 'waiting')}
              </Chip>
              {line.answer && t('by', { by: line.answeredBy, reason: line.answerReason })}
            </p>
            {answer && line.answer === null && (
              <div className="mt-2">
                <RecordForm
                  id={`answer-${line.id}`}
                  label={t('answer')}
                  keeping={keeping}
                  hidden={{ proposalId: line.id }}
                  fields={[
                    {
                      kind: 'radio',
                      name: 'answer',
                      label: fields('answer'),
                      options: (['taken', 'declined'] as const).map(value => ({ value, label: t(value) })),
                    },
                    { kind: 'area', name: 'reason', label: fields('reason'), need: 'required', rows: 2 },
                  ]}
                  submit={t('answerSubmit')}
                  action={answer}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
