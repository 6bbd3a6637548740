import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { DrawAhead } from '@/components/draw/draw-ahead'
import { CaseBar } from '@/components/scoring/case-bar'
import { DrawRecord } from '@/components/scoring/draw-record'
import { OpeningNotice } from '@/components/scoring/opening-notice'
import { PanelTable } from '@/components/scoring/panel-table'
import { QuorumForm } from '@/components/scoring/quorum-form'
import { ReopenForms } from '@/components/scoring/reopen-forms'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { viewPanel } from '@/services/expert/view-panel'
import { ReviewWords } from '../../../_words'
import {
  drawPanelForm,
  openWithQuorumForm,
  publishPoolForm,
  reopenSheetForm,
  replaceExpertForm,
} from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('scoring.panel'))('title'),
})

export default async function PanelPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await signedIn()
  const view = await viewOr404(viewPanel(ctx, (await params).id))
  const [t, check] = await Promise.all([getTranslations('scoring.panel'), getTranslations('conflict')])
  return (
    <ReviewWords names={['scoring', 'draw']}>
      <div className="work-main">
        <CaseBar head={view.head} back={{ href: paths.reviewCase(view.head.id), label: t('title') }} />
        <main id="main" tabIndex={-1} className="work-body">
          <div className="mx-auto grid max-w-[64rem] gap-6 px-4 py-5">
            <section>
              <SectionHead title={t('title')} aside={t('sealed', { n: view.sealed, of: view.size })} />
              <p className="my-3 text-ink-2">{t('lede', { n: view.size })}</p>
              <p className="mb-3">
                <LinkButton href={paths.reviewConflicts(view.head.id)} icon="search">
                  {check('open')}
                </LinkButton>
              </p>
              {view.seats.length === 0 ? (
                <EmptyState icon="experts" title={t('empty')} />
              ) : (
                <PanelTable view={view} action={replaceExpertForm} />
              )}
              <OpeningNotice view={view} />
              <ReopenForms view={view} action={reopenSheetForm} />
              {view.opening === 'quorum' && <QuorumForm view={view} action={openWithQuorumForm} />}
              <div className="mt-4">
                {view.ahead ? (
                  <DrawAhead
                    id={view.head.id}
                    ahead={view.ahead}
                    publish={publishPoolForm}
                    draw={drawPanelForm}
                  />
                ) : (
                  view.isOpen && (
                    <LinkButton look="primary" href={paths.consensus(view.head.id)} iconAfter="right">
                      {t('consensus')}
                    </LinkButton>
                  )
                )}
              </div>
            </section>
            {view.draws.length > 0 && (
              <section>
                <SectionHead title={t('draws')} aside={t('drawsNote')} />
                {view.draws.map(draw => (
                  <DrawRecord key={draw.id} draw={draw} />
                ))}
              </section>
            )}
          </div>
        </main>
      </div>
    </ReviewWords>
  )
}
