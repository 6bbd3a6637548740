import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { bytesText } from '@/components/apply/format'
import { moment, stamp } from '@/components/board/dates'
import { SidePart, WorkColumns } from '@/components/decision/columns'
import { DeedForm } from '@/components/decision/deed-form'
import { ObjectionChip } from '@/components/decision/notice-item'
import { Objector } from '@/components/decision/objector'
import { WorkPage } from '@/components/shell/work-page'
import { KeyValues } from '@/components/ui/key-values'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { viewObjection } from '@/services/objection/view-objection'
import { answerObjection, openObjector } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('decision.objection'))('queue'),
})

export default async function ObjectionPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const [view, t, grounds, notices, locale, { done }] = await Promise.all([
    viewOr404(viewObjection(ctx, id)),
    getTranslations('decision.objection'),
    getTranslations('decision.objection.grounds'),
    getTranslations('decision.notices'),
    getLocale(),
    searchParams,
  ])
  const main = (
    <>
      <SectionHead title={t('text')} aside={grounds.has(view.ground) ? grounds(view.ground) : view.ground} />
      <div className="max-w-measure rounded-md border border-line bg-surface p-4 text-14/6 whitespace-pre-line">
        {view.text}
      </div>
      <SectionHead title={t('files')} />
      {view.files.length === 0 ? (
        <p className="text-ink-2">{t('noFiles')}</p>
      ) : (
        <ul>
          {view.files.map(file => (
            <li key={file.sha256} className="border-b border-line py-2">
              <Link href={paths.objectionFile(view.id, file.sha256)}>{file.name}</Link>{' '}
              <span className="num text-13 text-ink-3">{bytesText(file.size)}</span>
            </li>
          ))}
        </ul>
      )}
      <SectionHead id="answer" title={t('answer')} />
      {view.status !== 'open' && (
        <>
          <p className="max-w-measure whitespace-pre-line">{view.answer}</p>
          <p className="mt-1 text-13 text-ink-3">
            {t('answeredBy', {
              by: view.answeredBy ?? '',
              at: view.answeredAt ? moment(view.answeredAt, locale) : '',
            })}
          </p>
          {view.status === 'upheld' && view.itemStatus === 'open' && (
            <Notice tone="wait" title={t('upheldNext')} className="mt-3">
              <Link href={paths.reviewNotice(view.notice.number)}>{t('toNotice')}</Link>
            </Notice>
          )}
        </>
      )}
      {view.status === 'open' && !view.isHandler && (
        <p className="text-ink-2">{t('notMine', { name: view.handler ?? '' })}</p>
      )}
      {view.mayAnswer && (
        <div className="max-w-measure">
          <DeedForm
            id="answer-form"
            action={answerObjection}
            hidden={{ objectionId: view.id, version: view.version }}
            fields={[
              {
                kind: 'radio',
                name: 'outcome',
                label: t('outcome'),
                need: 'required',
                options: (['dismissed', 'upheld'] as const).map(value => ({
                  value,
                  label: t(value),
                  hint: t(`${value}Hint`),
                })),
              },
              {
                kind: 'area',
                name: 'answer',
                label: t('answer'),
                hint: t('answerHint'),
                need: 'required',
                min: 20,
                max: 4000,
                rows: 6,
              },
            ]}
            submit={t('submit')}
          />
        </div>
      )}
    </>
  )
  const side = (
    <>
      <SidePart title={t('case')}>
        <KeyValues
          look="tight"
          items={[
            {
              key: 'case',
              term: t('case'),
              value: (
                <Link href={paths.reviewCase(view.applicationId)}>
                  {view.facts?.brand} {view.facts?.product}
                </Link>
              ),
              note: view.facts?.enterprise,
            },
            {
              key: 'notice',
              term: t('notice'),
              value: (
                <Link href={paths.reviewNotice(view.notice.number)} className="num">
                  {view.notice.number}
                </Link>
              ),
              note: view.notice.left > 0 ? notices('leftDays', { n: view.notice.left }) : notices('ended'),
            },
            { key: 'at', term: t('at'), value: <time dateTime={view.at}>{stamp(view.at)}</time> },
            { key: 'handler', term: t('handler'), value: view.handler ?? t('unassigned') },
          ]}
        />
      </SidePart>
      <SidePart title={t('objector')}>
        <p className="mb-3 text-13 text-ink-2">
          {view.isHandler ? t('objectorHidden') : t('objectorOther', { name: view.handler ?? '' })}
        </p>
        {view.isHandler && <Objector objectionId={view.id} action={openObjector} />}
      </SidePart>
    </>
  )
  return (
    <WorkPage
      title={t('title', { receipt: view.receipt })}
      bar={<BackLink href={paths.reviewObjections()}>{t('queue')}</BackLink>}
      tools={<ObjectionChip status={view.status} />}
    >
      <div className="px-4 pt-3 empty:hidden">
        {done === 'answered' && <Notice tone="ok" role="status" title={t('done')} />}
        {view.status === 'open' && done !== 'answered' && (
          <Notice tone="wait" icon="horn" title={t('holds')} />
        )}
      </div>
      <WorkColumns main={main} side={side} sideLast />
    </WorkPage>
  )
}
