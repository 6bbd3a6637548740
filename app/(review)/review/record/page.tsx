import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { recordNames } from '@/app/_lib/review/record-names'
import { DeedForm } from '@/components/account/deed-form'
import { Disclosure } from '@/components/account/disclosure'
import { RecordHistory } from '@/components/expert-record/history'
import { ProposalList } from '@/components/expert-record/proposal-list'
import type { Keeping } from '@/components/expert-record/record-form'
import { Standing } from '@/components/expert-record/standing'
import { TieList } from '@/components/expert-record/tie-list'
import { TrainingList } from '@/components/expert-record/training-list'
import { WorkPage } from '@/components/shell/work-page'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/domain/paths'
import { viewOwnRecord } from '@/services/expert-record/view'
import { ReviewWords } from '../../_words'
import { proposeExpertChange } from '../experts/people/actions'

type Props = { searchParams: Promise<{ done?: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('expertRecord'))('own'),
})

export default async function OwnRecordPage({ searchParams }: Props) {
  const [{ done }, ctx] = await Promise.all([searchParams, signedIn()])
  const view = await viewOr404(viewOwnRecord(ctx))
  const [t, nameOf] = await Promise.all([getTranslations('expertRecord'), recordNames(ctx.locale)])
  const keeping: Keeping = {
    personId: view.personId,
    version: view.version,
    strong: { href: paths.secondFactor(paths.ownExpertRecord()), label: t('confirm') },
  }
  return (
    <ReviewWords names={['account', 'expertRecord']}>
      <WorkPage title={t('own')}>
        <div className="mx-auto grid max-w-[72rem] gap-8 px-4 py-5">
          {done && <Notice tone="ok" role="status" title={t('done')} />}
          <section>
            <p className="mb-4 max-w-measure text-ink-2">{t('ownLede')}</p>
            <Standing
              view={view}
              names={{
                disciplines: view.entry.disciplines.map(d => nameOf('disciplines', d)),
                fields: view.entry.fields.map(f => nameOf('fields', f)),
                region: nameOf('region', view.entry.region),
              }}
            />
            <div className="mt-4">
              <Disclosure label={t('proposals.ask')} icon="edit">
                <DeedForm
                  key={view.proposals.length}
                  id="propose"
                  action={proposeExpertChange}
                  fields={[
                    { kind: 'area', name: 'text', label: t('proposals.text'), need: 'required', max: 1000 },
                  ]}
                  submit={t('proposals.submit')}
                />
              </Disclosure>
            </div>
          </section>
          <ProposalList proposals={view.proposals} keeping={keeping} answer={null} />
          <TieList ties={view.ties} keeping={keeping} actions={null} />
          <TrainingList training={view.training} keeping={keeping} actions={null} />
          <RecordHistory changes={view.changes} nameOf={nameOf} />
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
