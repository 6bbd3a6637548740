import { getTranslations } from 'next-intl/server'
import { viewOr404 } from '@/app/_lib/page'
import { caseTitle } from '@/app/_lib/review/case-title'
import { deadline } from '@/components/board/dates'
import { AssignPanel, BeginPanel } from '@/components/case/assign-panel'
import { Checklist } from '@/components/case/checklist'
import { CreditPanel } from '@/components/case/credit-panel'
import { ExtendPanel, NotesPanel, RequestPanel } from '@/components/case/desk-panels'
import { FileList, MissingKinds } from '@/components/case/files'
import { PillarTable } from '@/components/case/scores-table'
import { HolderPanel, LedgerPanel, PeoplePanel } from '@/components/case/side'
import { CaseCourse } from '@/components/case/timeline'
import { UndoPanel } from '@/components/case/undo-panel'
import { VetoPanel } from '@/components/case/veto-panel'
import { WhoSees } from '@/components/case/who-sees'
import { Contradictions } from '@/components/cross-check/contradictions'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { marksOf } from '@/components/ui/marks'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { inList } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { isDoneIn } from '@/domain/workflow/work'
import type { CaseFrame } from '@/services/case/view-case'
import { viewChecks } from '@/services/case/view-checks'
import { viewEvidence } from '@/services/case/view-evidence'
import { viewReaders } from '@/services/case/view-readers'
import { viewScores } from '@/services/case/view-scores'
import type { Ctx } from '@/services/context'
import { viewCaseCheck } from '@/services/cross-check/view-case'
import { type CasePageProps, CaseTab } from './_frame'
import {
  addNote,
  addVeto,
  assignOfficer,
  beginCheck,
  extendDue,
  liftVeto,
  recordCreditCheck,
  refuseExtension,
  undoMove,
} from './actions'

export const generateMetadata = () => caseTitle('overview')

/** Files shown before the link to all of them. */
const BRIEF = 8

type Part = { ctx: Ctx; view: CaseFrame; list: string }

async function ScoresBrief({ ctx, view, list }: Part) {
  if (!view.seesScores) return null
  const [scores, t, readers] = await Promise.all([
    viewOr404(viewScores(ctx, view.id)),
    getTranslations('case.scores'),
    viewOr404(viewReaders(ctx, view.id)),
  ])
  if (!scores || (scores.state === 'sealed' && scores.of === 0)) return null
  return (
    <section>
      <SectionHead
        title={t('title')}
        aside={
          scores.state === 'sealed'
            ? t('sealed', { sealed: scores.sealed, of: scores.of })
            : `${t('opened', { n: scores.experts.length })}${marksOf(ctx.locale).comma}${scores.consensus > 0 ? t('consensus', { n: scores.consensus }) : t('final')}`
        }
      />
      {scores.state === 'sealed' ? (
        <p className="text-13 text-ink-3">{t('sealedText')}</p>
      ) : (
        <PillarTable scores={scores} />
      )}
      <p className="mt-2 flex items-center justify-between gap-4 text-13">
        {scores.state === 'open' && (
          <Link href={inList(paths.reviewCase(view.id, 'scores'), list)}>{t('all')}</Link>
        )}
        <span className="ml-auto">
          <WhoSees
            part="scores"
            stage={view.stage}
            mine={view.roles}
            {...(view.access.notes === 'all' ? { readers } : {})}
          />
        </span>
      </p>
    </section>
  )
}

async function FilesBrief({ ctx, view, list }: Part) {
  if (view.access.evidence === 'none') return null
  const [{ files, missing }, t] = await Promise.all([
    viewOr404(viewEvidence(ctx, view.id)),
    getTranslations('case.files'),
  ])
  return (
    <section>
      <SectionHead title={t('title')} aside={t('count', { n: files.length })} />
      <MissingKinds missing={missing} />
      {files.length === 0 ? (
        <p className="text-13 text-ink-3">{t('none')}</p>
      ) : (
        <FileList files={files.slice(0, BRIEF)} />
      )}
      {files.length > BRIEF && (
        <p className="mt-2 text-13">
          <Link href={inList(paths.reviewCase(view.id, 'evidence'), list)}>{t('all')}</Link>
        </p>
      )}
    </section>
  )
}

async function ContradictionsOf({ ctx, view }: { ctx: Ctx; view: CaseFrame }) {
  if (view.access.evidence === 'none' || view.access.application === 'none') return null
  return <Contradictions view={await viewOr404(viewCaseCheck(ctx, view.id))} applicationId={view.id} />
}

async function Overview({ ctx, view, list, sent }: Part & { sent: boolean }) {
  const [checks, t, o, own, f] = await Promise.all([
    viewOr404(viewChecks(ctx, view.id)),
    getTranslations('case.timeline'),
    getTranslations('office.correction'),
    getTranslations('content.sameOfficer'),
    getTranslations('feedback'),
  ])
  const isOfficer = view.roles.includes('officer')
  const isOpen = isOfficer && !view.isSettled
  const hidden = { applicationId: view.id }
  const isChecking = isDoneIn('formal_points', view.stage)
  const checklist = checks.points && (
    <>
      <ContradictionsOf ctx={ctx} view={view} />
      <Checklist
        applicationId={view.id}
        points={checks.points}
        isEditable={checks.isEditable}
        me={view.me.id}
      />
    </>
  )
  return (
    <div className="case-cols">
      <section className="case-time">
        <SectionHead title={t('title')} aside={t('note')} />
        <CaseCourse lines={view.log} readTo={view.readTo} />
      </section>
      <div className="case-main">
        {sent && (
          <Notice tone="ok" role="status" className="mt-4">
            {o('sent')}
          </Notice>
        )}
        {view.moves.undo && (
          <UndoPanel undo={view.moves.undo} id={view.id} version={view.version} action={undoMove} />
        )}
        {checks.reportDue && (
          <Notice tone="wait" className="mt-4" title={f('caseTitle')}>
            <p>
              {f('caseText', { date: deadline(checks.reportDue, ctx.locale) })}{' '}
              <Link href={inList(paths.reviewFeedback(view.id), list)}>{f('open')}</Link>
            </p>
          </Notice>
        )}
        {checks.sameOfficer && checks.sameOfficer.length > 0 && (
          <Notice tone="wait" className="mt-4" title={own('title', { n: checks.sameOfficer.length })}>
            <p>{own('help')}</p>
            <ul className="mt-2 list-disc pl-5">
              {checks.sameOfficer.map(other => (
                <li key={other.reference} className="num">
                  {own('line', other)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {checks.mayBegin && (
          <BeginPanel
            mine={view.people.officer ? undefined : checks.officers?.find(({ id }) => id === view.me.id)}
            soft={checks.wipPerOfficer}
            action={beginCheck}
            hidden={hidden}
          />
        )}
        {isChecking && checklist}
        {isChecking && checks.isEditable && (
          <p className="mt-3">
            <LinkButton size="sm" icon="undo" href={inList(paths.reviewCorrection(view.id), list)}>
              {o('title')}
            </LinkButton>
          </p>
        )}
        <ScoresBrief ctx={ctx} view={view} list={list} />
        {checks.credits && (
          <CreditPanel
            credits={checks.credits}
            maxAge={checks.creditMaxAge}
            hidden={hidden}
            today={view.today}
            {...(isOpen && isDoneIn('credit', view.stage) ? { action: recordCreditCheck } : {})}
          />
        )}
        {checks.vetoes && (
          <VetoPanel
            vetoes={checks.vetoes}
            hidden={hidden}
            today={view.today}
            {...(isOfficer ? { add: addVeto, lift: liftVeto } : {})}
          />
        )}
        <FilesBrief ctx={ctx} view={view} list={list} />
        {!isChecking && checklist}
        {checks.notes && (
          <NotesPanel notes={checks.notes} hidden={hidden} {...(isOfficer ? { action: addNote } : {})} />
        )}
      </div>
      <aside className="case-side">
        <LedgerPanel ledgers={view.ledgers} stage={view.stage} />
        <HolderPanel
          waiting={view.waiting}
          stage={view.stage}
          isSettled={view.isSettled}
          area={view.area}
          people={view.people}
          moves={view.moves}
          expected={view.expected}
        />
        {isDoneIn('corrections', view.stage) && isOfficer && (
          <section>
            {checks.request && (
              <RequestPanel
                request={checks.request}
                days={checks.extension.days}
                action={refuseExtension}
                hidden={hidden}
              />
            )}
            <ExtendPanel
              days={checks.extension.days}
              times={checks.extension.times}
              action={extendDue}
              hidden={{ ...hidden, version: String(view.version) }}
            />
          </section>
        )}
        <PeoplePanel people={view.people} area={view.area} me={view.me.id}>
          {checks.officers && isOpen && (
            <AssignPanel
              officers={checks.officers}
              soft={checks.wipPerOfficer}
              current={view.people.officer?.id ?? null}
              action={assignOfficer}
              hidden={hidden}
            />
          )}
        </PeoplePanel>
      </aside>
    </div>
  )
}

export default function OverviewPage(props: CasePageProps) {
  return (
    <CaseTab tab="overview" {...props}>
      {async (ctx, view, list) => (
        <Overview ctx={ctx} view={view} list={list} sent={(await props.searchParams).sent === 'correction'} />
      )}
    </CaseTab>
  )
}
