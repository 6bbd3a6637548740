import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { deadline } from '@/components/board/dates'
import { PrintButton } from '@/components/case/print-button'
import { SidePart, WorkColumns } from '@/components/decision/columns'
import { Fold } from '@/components/decision/fold'
import { MoveDeed } from '@/components/decision/move-deed'
import { DrawAhead } from '@/components/draw/draw-ahead'
import { WorkPage } from '@/components/shell/work-page'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { Declaration } from '@/components/visit/declaration'
import { Findings } from '@/components/visit/findings'
import { Leave } from '@/components/visit/leave'
import { NewFinding } from '@/components/visit/new-finding'
import { Plan } from '@/components/visit/plan'
import { type CheckGroup, RecordForm } from '@/components/visit/record-form'
import { RecordView } from '@/components/visit/record-view'
import { Signatures } from '@/components/visit/signatures'
import { Team } from '@/components/visit/team'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { asDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { paths } from '@/domain/paths'
import { NO_ITEM } from '@/domain/visit/claims'
import { type OpenVisit, viewVisit } from '@/services/visit/view-visit'
import {
  addFinding,
  closeFinding,
  declareInspection,
  drawInspectors,
  finishVisit,
  leaveVisit,
  planVisit,
  publishPool,
  replaceInspector,
  returnFinding,
  saveVisit,
  signVisit,
} from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('visit'))('title'),
})

const groupsOf = (view: OpenVisit, locale: 'zh-CN' | 'en', issues: string): CheckGroup[] => {
  const all =
    view.record?.checks ?? view.preview.map(claim => ({ ...claim, result: 'open' as const, note: '' }))
  const checks = all.map((check, index) => ({ ...check, index }))
  const titles = [
    { id: NO_ITEM, title: issues },
    ...view.items.map(i => ({ id: i.id, title: `${i.id} ${i.title[locale]}` })),
  ]
  return titles.flatMap(({ id, title }) => {
    const own = checks.filter(check => check.item === id)
    return own.length > 0 ? [{ id: id || 'issues', title, checks: own }] : []
  })
}

export default async function VisitPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const [view, t, locale, { done }] = await Promise.all([
    viewOr404(viewVisit(ctx, id)),
    getTranslations('visit'),
    getLocale(),
    searchParams,
  ])
  const lang = locale === 'en' ? 'en' : 'zh-CN'
  const { case: facts } = view
  const title = `${facts.brand} ${facts.product}`
  const back = <BackLink href={paths.visits()}>{t('title')}</BackLink>
  if (view.mode === 'declare')
    return (
      <WorkPage title={t('declare.title')} bar={back}>
        <Declaration facts={facts} action={declareInspection} />
      </WorkPage>
    )
  const { record } = view
  const isInspector = view.as === 'inspector' && view.isRunning
  const groups = groupsOf(view, lang, t('record.issues'))
  const openFindings = view.findings.filter(f => f.status !== 'closed').length
  const titleOf = (item: string): string => view.items.find(i => i.id === item)?.title[lang] ?? ''
  const main = (
    <>
      <SectionHead
        title={t('record.title')}
        aside={record ? isInspector && t('record.lede') : t('record.none')}
      />
      {record && isInspector && (
        <RecordForm
          applicationId={facts.id}
          me={ctx.actor.personId}
          version={record.version}
          savedAt={record.savedAt}
          groups={groups}
          summary={record.summary}
          action={saveVisit}
        />
      )}
      {!(record && isInspector) && <RecordView groups={groups} summary={record?.summary ?? ''} />}
      {record && (
        <section className="mt-8">
          <SectionHead
            id="findings"
            title={t('finding.title')}
            aside={t('finding.count', { n: view.findings.length, open: openFindings })}
          />
          {view.findings.length === 0 && <p className="text-ink-2">{t('finding.none')}</p>}
          <Findings
            applicationId={facts.id}
            today={view.today}
            findings={view.findings.map(f => ({ ...f, itemTitle: titleOf(f.item) }))}
            settle={view.maySettle ? { close: closeFinding, giveBack: returnFinding } : null}
          />
          {isInspector && (
            <NewFinding
              applicationId={facts.id}
              version={record.version}
              today={view.today}
              items={view.items.map(i => ({ id: i.id, title: i.title[lang] }))}
              action={addFinding}
            />
          )}
        </section>
      )}
      <div className="mt-10 hidden grid-cols-2 gap-8 print:grid">
        <p className="border-t border-ink pt-2">{t('print.inspectorSign')}</p>
        <p className="border-t border-ink pt-2">{t('print.enterpriseSign')}</p>
      </div>
    </>
  )
  const allDeclared =
    view.inspectors.length >= view.needed && view.inspectors.every(i => i.status === 'declared')
  const side = (
    <>
      <SidePart title={t('team.title')} note={t('team.need', { n: view.needed })}>
        <Team
          members={view.inspectors}
          left={view.left}
          replace={
            view.as === 'officer' && view.isRunning
              ? { applicationId: facts.id, action: replaceInspector }
              : null
          }
        >
          {view.ahead && (
            <DrawAhead id={facts.id} ahead={view.ahead} publish={publishPool} draw={drawInspectors} />
          )}
        </Team>
        {isInspector && <Leave applicationId={facts.id} action={leaveVisit} />}
      </SidePart>
      <SidePart title={t('plan.title')}>
        <Plan
          applicationId={facts.id}
          version={record?.version ?? 0}
          plannedOn={record?.plannedOn ?? null}
          agenda={record?.agenda ?? ''}
          suggestion={addWorkingDays(asDate(view.today), 3).date}
          mayPlan={view.isRunning}
          isWaiting={!allDeclared}
          action={planVisit}
        />
      </SidePart>
      {record && (
        <SidePart id="sign" title={t('sign.title')}>
          <Signatures
            applicationId={facts.id}
            version={record.version}
            hash={record.recordHash}
            signatures={view.signatures}
            sign={isInspector ? { action: signVisit, lacks: view.lacks, isDone: view.iSigned } : null}
          />
        </SidePart>
      )}
      {view.finish && record && (
        <SidePart title={t('finish.title')}>
          <MoveDeed
            view={{ ...facts, version: view.finish.version, menders: view.finish.menders }}
            offer={view.finish.offer}
            action={finishVisit}
            icon="arrow-right"
            isOpen={view.finish.offer.isAllowed}
          />
        </SidePart>
      )}
      <Fold label={t('files.title')} note={t('files.count', { n: view.files.length })} icon="file">
        <p className="mb-1 text-12 text-ink-3">{t('files.note')}</p>
        <ul className="text-13">
          {view.files.map(file => (
            <li key={file.id} className="border-b border-line py-1.5">
              <Link href={paths.fileView(file.id)}>
                {file.kinds
                  .map(kind =>
                    isEvidenceKind(kind) ? EVIDENCE_KINDS[kind].name[lang === 'en' ? 'en' : 'zh'] : kind,
                  )
                  .join(lang === 'en' ? ', ' : '、')}
              </Link>
              <span className="block text-12 text-ink-3">{file.name}</span>
            </li>
          ))}
        </ul>
      </Fold>
    </>
  )
  return (
    <WorkPage
      title={title}
      bar={
        <>
          {back}
          <span className="truncate text-13 text-ink-2 max-md:hidden">
            {facts.enterprise} <span className="num">{facts.reference}</span>
          </span>
        </>
      }
      tools={
        <>
          {facts.dueOn && view.isRunning && (
            <Chip tone={facts.dueOn < view.today ? 'bad' : 'line'} icon="clock">
              {deadline(facts.dueOn, locale)}
            </Chip>
          )}
          <PrintButton label={t('print.button')} />
        </>
      }
    >
      <h2 className="hidden text-24 print:block">{t('print.title')}</h2>
      {done && t.has(`done.${done}`) && (
        <div className="px-4 pt-3" data-print="no">
          <Notice tone="ok" role="status" title={t(`done.${done}`)} />
        </div>
      )}
      <WorkColumns
        main={main}
        side={side}
        sideLast={record?.plannedOn ? record.plannedOn <= view.today : false}
      />
    </WorkPage>
  )
}
