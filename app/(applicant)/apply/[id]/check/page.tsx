import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { figureNames } from '@/app/_lib/applicant/figure-names'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { CaseRail } from '@/components/apply/case-rail'
import { LackList } from '@/components/apply/lack-list'
import { ReadSection } from '@/components/apply/read-section'
import { SignForm } from '@/components/apply/sign-form'
import { UnmetList } from '@/components/apply/unmet-list'
import { ContradictionDeeds } from '@/components/cross-check/contradiction-deeds'
import { CrossCheckSummary } from '@/components/cross-check/summary'
import { WatchCheck } from '@/components/cross-check/watch'
import { ReadFiles } from '@/components/evidence/read-files'
import { TwoColumns } from '@/components/shell/side-rail'
import { Notice } from '@/components/ui/notice'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { isUnderWay } from '@/domain/cross-check/result'
import { paths } from '@/domain/paths'
import { viewCheck } from '@/services/application/view-check'
import { viewDraftCheck } from '@/services/cross-check/view-draft'
import { proofNeeded } from '@/services/session/step-up'
import { explainFinding, resubmitApplication, submitApplication } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub.check'))('title'),
})

export default async function CheckPage({ params }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const view = await viewOr404(viewCheck(ctx, id))
  const [crossed, locale, t, words, cross] = await Promise.all([
    viewOr404(viewDraftCheck(ctx, id)),
    getLocale(),
    getTranslations('hub'),
    getTranslations('application'),
    getTranslations('crossCheck'),
  ])
  const { shell, move, lacks, conditions } = view
  const unmet = conditions.filter(condition => !condition.met)
  const names = figureNames(view.settings, locale, view.questions)
  const maySign = shell.maySign && move !== null && unmet.length === 0
  return (
    <TwoColumns form aside={<CaseRail facts={shell} />}>
      <div className="pt-6 max-lg:pt-4">
        <BackLink href={paths.applyCase(id)}>{t('backToList')}</BackLink>
      </div>
      <FormTitle
        title={t(move ? 'check.title' : 'check.readTitle')}
        lede={move ? t('check.lede') : t('frozenSection')}
      />
      {move === 'submit' && lacks.length > 0 && <LackList applicationId={id} lacks={lacks} />}
      {move && lacks.length === 0 && unmet.length > 0 && <UnmetList conditions={unmet} />}
      {view.sections.map(section => (
        <section key={section.id} className="mt-10">
          <SectionHead title={words(`sections.${section.id}.title`)} small />
          <ReadSection
            items={section.items}
            names={names}
            changeHref={
              move === 'submit' && shell.mayEdit
                ? item => `${paths.applySection(id, section.id)}#field-${item.fieldId}`
                : undefined
            }
          />
        </section>
      ))}
      <section className="mt-10">
        <SectionHead title={t('evidence.title')} small />
        <ReadFiles kinds={view.evidence.filter(kind => kind.files.length > 0)} />
      </section>
      <section className="mt-10" aria-labelledby="cross-check">
        <SectionHead id="cross-check" title={cross('title')} small />
        <p className="mt-1 text-14 text-ink-2">{cross('lede')}</p>
        <CrossCheckSummary
          view={crossed}
          explain={finding =>
            finding.against && crossed.state === 'now' && shell.mayEdit ? (
              <ContradictionDeeds finding={finding} applicationId={id} action={explainFinding} />
            ) : null
          }
        />
        <WatchCheck isUnderWay={isUnderWay(crossed)} />
      </section>
      {move && (
        <section className="mt-12" aria-labelledby="sign">
          <h2 id="sign" className="text-22">
            {t('sign.title')}
          </h2>
          {maySign ? (
            <SignForm
              action={move === 'submit' ? submitApplication : resubmitApplication}
              applicationId={id}
              version={shell.version}
              isAgain={move === 'resubmit'}
              personName={ctx.actor.name}
              content={view.content}
              proof={await proofNeeded(ctx)}
            />
          ) : (
            <Notice tone="neutral" icon="lock" className="mt-3">
              {shell.maySign ? t('check.notReady') : t('check.signerOnly')}
            </Notice>
          )}
        </section>
      )}
    </TwoColumns>
  )
}
