import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { longDay } from '@/components/board/dates'
import { TimeLeft } from '@/components/scoring/case-bar'
import { DeclarationForm, ReasonForm } from '@/components/scoring/declaration-form'
import { WorkPage } from '@/components/shell/work-page'
import { LinkButton } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/domain/paths'
import { viewDeclaration } from '@/services/expert/view-declaration'
import { ReviewWords } from '../../../../_words'
import { declareInterestForm, declineTaskForm, recuseForm } from '../../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('scoring.declare'))('title'),
})

const GROUNDS = ['work', 'kin', 'standard', 'rival', 'other'] as const

export default async function DeclarationPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await signedIn()
  const { id } = await params
  const [view, t, room, answer, locale] = await Promise.all([
    viewOr404(viewDeclaration(ctx, id)),
    getTranslations('scoring.declare'),
    getTranslations('scoring.room'),
    getTranslations('sealing.answer'),
    getLocale(),
  ])
  return (
    <ReviewWords names={['scoring']}>
      <WorkPage title={t('title')} tools={<TimeLeft due={view.due} clock={null} />}>
        <div className="mx-auto grid max-w-[44rem] gap-6 px-4 py-6">
          {view.status === 'invited' && <p className="text-16/7 text-ink-2">{t('lede')}</p>}
          {view.status === 'invited' && view.answerBy && (
            <Notice tone="wait" title={answer('title', { day: longDay(view.answerBy, locale) })}>
              {answer('text')}
            </Notice>
          )}
          <KeyValues
            items={[
              { key: 'enterprise', term: t('enterprise'), value: <b>{view.enterprise}</b> },
              { key: 'code', term: t('code'), value: <span className="num">{view.creditCode}</span> },
              { key: 'brand', term: t('brand'), value: <b>{view.brand}</b> },
            ]}
          />
          <section>
            <h2 className="mb-2 text-16">{t('grounds.title')}</h2>
            <ul className="grid list-disc gap-1 pl-5 text-14/6">
              {GROUNDS.map(ground => (
                <li key={ground}>{t(`grounds.items.${ground}`)}</li>
              ))}
            </ul>
          </section>
          {view.status === 'invited' ? (
            <>
              <DeclarationForm id={view.id} action={declareInterestForm} />
              <section className="border-t border-line pt-5">
                <h2 className="text-16">{t('declineTitle')}</h2>
                <p className="mt-1 mb-3 text-ink-2">{t('declineText')}</p>
                <ReasonForm
                  id="decline-reason"
                  hidden={{ applicationId: view.id }}
                  label={t('reason')}
                  submit={t('decline')}
                  action={declineTaskForm}
                />
              </section>
            </>
          ) : (
            <>
              <Notice
                tone="ok"
                title={t('already')}
                action={
                  <LinkButton look="primary" href={paths.scoring(view.id)}>
                    {t('toScoring')}
                  </LinkButton>
                }
              />
              <section className="border-t border-line pt-5">
                <h2 className="text-16">{room('leave')}</h2>
                <p className="mt-1 mb-3 text-ink-2">{room('leaveText')}</p>
                <ReasonForm
                  id="recuse-reason"
                  hidden={{ applicationId: view.id }}
                  label={room('leaveReason')}
                  submit={room('leaveConfirm')}
                  look="danger"
                  action={recuseForm}
                />
              </section>
            </>
          )}
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
