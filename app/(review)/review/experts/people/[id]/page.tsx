import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { expertFields } from '@/app/_lib/office/expert-fields'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { recordNames } from '@/app/_lib/review/record-names'
import { RecordHistory } from '@/components/expert-record/history'
import { ProposalList } from '@/components/expert-record/proposal-list'
import { type Keeping, RecordForm } from '@/components/expert-record/record-form'
import { SeverityHistory } from '@/components/expert-record/severity-history'
import { Standing } from '@/components/expert-record/standing'
import { TieList } from '@/components/expert-record/tie-list'
import { TrainingList } from '@/components/expert-record/training-list'
import { WorkPage } from '@/components/shell/work-page'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { paths } from '@/domain/paths'
import { viewExpertRecord } from '@/services/expert-record/view'
import { viewSeverity } from '@/services/expert-record/view-severity'
import { ReviewWords } from '../../../../_words'
import {
  addExpertTraining,
  answerExpertProposal,
  endSuspension,
  removeExpertTie,
  removeExpertTraining,
  saveExpertProfile,
  saveExpertTie,
  setExpertTerm,
  suspendExpert,
} from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('expertRecord'))('title'),
})

export default async function ExpertRecordPage({ params, searchParams }: Props) {
  const [{ id }, { done }, ctx] = await Promise.all([params, searchParams, signedIn()])
  const [view, severity] = await Promise.all([viewOr404(viewExpertRecord(ctx, id)), viewSeverity(ctx, id)])
  const [t, nameOf, entryFields] = await Promise.all([
    getTranslations('expertRecord'),
    recordNames(ctx.locale),
    expertFields(view.entry, ctx.locale),
  ])
  const { entry, term, suspension } = view
  const keeping: Keeping = {
    personId: view.personId,
    version: view.version,
    strong: { href: paths.secondFactor(paths.reviewExpertRecord(id)), label: t('confirm') },
  }
  const reason = {
    kind: 'area',
    name: 'reason',
    label: t('fields.reason'),
    need: 'required',
    rows: 2,
  } as const
  const mayKeep = !view.isOwn
  return (
    <ReviewWords names={['account', 'expertRecord']}>
      <WorkPage title={view.name} bar={<BackLink href={paths.reviewExperts()}>{t('back')}</BackLink>}>
        <div className="mx-auto grid max-w-[72rem] gap-8 px-4 py-5">
          {done && <Notice tone="ok" role="status" title={t('done')} />}
          <section>
            <Standing
              view={view}
              names={{
                disciplines: entry.disciplines.map(d => nameOf('disciplines', d)),
                fields: entry.fields.map(f => nameOf('fields', f)),
                region: nameOf('region', entry.region),
              }}
            />
            {mayKeep && (
              <div className="mt-4 flex flex-wrap items-start gap-2 [&>details[open]]:w-full">
                <RecordForm
                  id="entry"
                  icon="edit"
                  label={t('entry')}
                  text={t('entryHint')}
                  keeping={keeping}
                  fields={entryFields}
                  submit={t('entrySubmit')}
                  action={saveExpertProfile}
                />
                <RecordForm
                  id="term"
                  icon="calendar"
                  label={t('term.set')}
                  keeping={keeping}
                  fields={[
                    {
                      kind: 'date',
                      name: 'termFrom',
                      label: t('fields.termFrom'),
                      value: term.termFrom ?? '',
                      need: 'required',
                    },
                    {
                      kind: 'date',
                      name: 'termTo',
                      label: t('fields.termTo'),
                      value: term.termTo ?? '',
                      need: 'required',
                    },
                    reason,
                  ]}
                  submit={t('term.submit')}
                  action={setExpertTerm}
                />
                <RecordForm
                  id="suspend"
                  icon="pause-circle"
                  label={t('suspension.set')}
                  isBad
                  keeping={keeping}
                  fields={[
                    {
                      kind: 'date',
                      name: 'suspendedFrom',
                      label: t('fields.suspendedFrom'),
                      value: suspension.suspendedFrom ?? '',
                      need: 'required',
                    },
                    {
                      kind: 'date',
                      name: 'suspendedUntil',
                      label: t('fields.suspendedUntil'),
                      value: suspension.suspendedUntil ?? '',
                      need: 'required',
                    },
                    {
                      name: 'suspensionBasis',
                      label: t('fields.suspensionBasis'),
                      hint: t('suspension.basisHint'),
                      value: suspension.basis,
                      need: 'required',
                    },
                    reason,
                  ]}
                  submit={t('suspension.submit')}
                  action={suspendExpert}
                />
                {suspension.suspendedUntil && (
                  <RecordForm
                    id="resume"
                    label={t('suspension.end')}
                    keeping={keeping}
                    fields={[reason]}
                    submit={t('suspension.endSubmit')}
                    action={endSuspension}
                  />
                )}
              </div>
            )}
          </section>
          <TieList
            ties={view.ties}
            keeping={keeping}
            actions={mayKeep ? { save: saveExpertTie, remove: removeExpertTie } : null}
          />
          <TrainingList
            training={view.training}
            keeping={keeping}
            actions={mayKeep ? { add: addExpertTraining, remove: removeExpertTraining } : null}
          />
          {severity.ok && <SeverityHistory records={severity.value} />}
          <ProposalList
            proposals={view.proposals}
            keeping={keeping}
            answer={mayKeep ? answerExpertProposal : null}
          />
          <RecordHistory changes={view.changes} nameOf={nameOf} />
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
