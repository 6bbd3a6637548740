import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { stepPath } from '@/app/_lib/applicant/after'
import { figureNames } from '@/app/_lib/applicant/figure-names'
import { type Query, uploadOutcome } from '@/app/_lib/applicant/upload-query'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { AnswerItem } from '@/components/apply/answer-item'
import { CaseRail } from '@/components/apply/case-rail'
import { placeName } from '@/components/apply/correction-place'
import { PresenceRail } from '@/components/apply/presence'
import { ReadSection } from '@/components/apply/read-section'
import { findingsUnder } from '@/components/cross-check/under-files'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { UploadOutcome } from '@/components/evidence/upload-outcome'
import { SectionForm } from '@/components/form/section-form'
import { ImportedNotice, SheetLink } from '@/components/indicators/sheet-link'
import { ActiveTime } from '@/components/measure/active-time'
import { CarriedSection } from '@/components/renewal/carried'
import { TwoColumns } from '@/components/shell/side-rail'
import { Notice } from '@/components/ui/notice'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { ChooseLink } from '@/components/vault/choose-link'
import { readBack } from '@/domain/application/read-back'
import { GROUPS } from '@/domain/application/section'
import { sectionOf } from '@/domain/application/sections'
import { GROUP_COUNT } from '@/domain/application/status'
import { paths } from '@/domain/paths'
import { placeOf, RECORD_KINDS } from '@/domain/vault/records'
import { viewSection } from '@/services/application/view-section'
import { viewDraftCheck } from '@/services/cross-check/view-draft'
import { answerCorrection, explainFinding, saveSection } from '../../../actions'
import { fileDeeds } from '../../../file-deeds'
import { confirmCarried } from '../../../vault/actions'

type Props = { params: Promise<{ id: string; section: string }>; searchParams: Promise<Query> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const words = await getTranslations('application')
  const { section } = await params
  return { title: words.has(`sections.${section}.title`) ? words(`sections.${section}.title`) : '' }
}

export default async function SectionPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { id, section } = await params
  const query = await searchParams
  const view = await viewOr404(viewSection(ctx, id, section, query.reveal === '1'))
  const [crossed, locale, t, words] = await Promise.all([
    viewOr404(viewDraftCheck(ctx, id)),
    getLocale(),
    getTranslations('hub'),
    getTranslations('application'),
  ])
  const { shell } = view
  const { group } = sectionOf(view.section)
  const step = t('step', { n: GROUPS.indexOf(group) + 1, of: GROUP_COUNT, name: words(`groups.${group}`) })
  const title = words(`sections.${view.section}.title`)
  const here = await localPath(paths.applySection(id, section))
  const names = figureNames(view.settings, locale, view.context.questions)
  const evidence = view.evidence.length > 0 && (
    <section className="mt-10" aria-labelledby="evidence">
      <SectionHead id="evidence" title={t('evidence.title')} small />
      <EvidenceList
        kinds={view.evidence}
        applicationId={id}
        personId={ctx.actor.personId}
        back={here}
        section={view.section}
        {...fileDeeds}
        openKinds={view.openKinds}
        under={findingsUnder(crossed, view.evidence, {
          applicationId: id,
          section: view.section,
          explain: explainFinding,
        })}
      />
    </section>
  )
  return (
    <TwoColumns
      form
      aside={
        <CaseRail
          facts={shell}
          groups={view.groups}
          current={group}
          present={<PresenceRail applicationId={id} present={view.present} />}
        />
      }
    >
      <div className="pt-6 max-lg:pt-4">
        <BackLink href={paths.applyCase(id)}>{t('backToList')}</BackLink>
      </div>
      <div className="mt-2">
        <UploadOutcome {...uploadOutcome(query)} />
        {view.section === 'indicators' && <ImportedNotice counts={query.imported} />}
        {view.carried && (
          <CarriedSection
            carried={view.carried}
            section={view.section}
            applicationId={id}
            confirm={view.isReadOnly ? null : confirmCarried}
          />
        )}
        {view.items.map(item => (
          <AnswerItem
            key={item.id}
            action={answerCorrection}
            applicationId={id}
            item={item}
            name={placeName(item, key => words(key), locale === 'en' ? 'en' : 'zh')}
          />
        ))}
      </div>
      {view.isReadOnly && !view.evidence.some(kind => kind.isOpen) ? (
        <>
          <FormTitle step={step} title={title} />
          <Notice tone="neutral" icon="lock" className="mt-4">
            {t(shell.stage === 'draft' ? 'viewerOnly' : 'frozenSection')}
          </Notice>
          <div className="mt-6 border-t border-ink">
            <ReadSection
              items={readBack(
                view.section,
                { ...view.others, [view.section]: view.values },
                view.context.asked,
              )}
              names={names}
            />
          </div>
          {view.section === 'indicators' && <SheetLink href={paths.applyIndicators(id)} />}
          {evidence}
        </>
      ) : (
        <>
          <ActiveTime applicationId={id} kind="section" part={view.section} />
          <SectionForm
            key={`${view.section} ${view.personal}`}
            action={saveSection}
            applicationId={id}
            personId={ctx.actor.personId}
            section={view.section}
            values={view.values}
            version={view.version}
            savedAt={view.savedAt}
            savedBy={view.savedBy}
            context={view.context}
            hold={query.form === undefined ? view.hold : { ...view.hold, state: 'free' }}
            names={names}
            formHref={`${here}?form=1`}
            reveal={
              view.personal === 'none'
                ? null
                : {
                    href: `${paths.applySection(id, section)}${view.personal === 'shown' ? '' : '?reveal=1'}`,
                    isShown: view.personal === 'shown',
                  }
            }
            open={view.open}
            problems={query.check === undefined ? null : view.progress.problems}
            others={view.others}
            settings={view.settings}
            registered={view.registered}
            schemeCode={shell.schemeCode}
            indicatorPoints={view.indicatorPoints}
            step={step}
            title={title}
            lede={
              <>
                {words(`sections.${view.section}.intro`)}
                {RECORD_KINDS.some(kind => placeOf(kind).section === view.section) && (
                  <span className="block">
                    <ChooseLink
                      applicationId={id}
                      personId={ctx.actor.personId}
                      place={{ section: view.section }}
                      name={title}
                      className="text-14"
                    />
                  </span>
                )}
              </>
            }
            next={shell.stage === 'correction' ? paths.applyCase(id) : stepPath(id, view.next)}
            list={paths.applyCase(id)}
          >
            {view.section === 'indicators' && <SheetLink href={paths.applyIndicators(id)} />}
            {evidence}
          </SectionForm>
        </>
      )}
    </TwoColumns>
  )
}
