import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { moment, stamp } from '@/components/board/dates'
import { SidePart, WorkColumns } from '@/components/decision/columns'
import { DeedForm } from '@/components/decision/deed-form'
import { WorkPage } from '@/components/shell/work-page'
import { RoundFactsList } from '@/components/surveillance/round-facts'
import { RoundLists } from '@/components/surveillance/round-lists'
import { StepChip } from '@/components/surveillance/step-chip'
import { TargetList } from '@/components/surveillance/target-list'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { readPage } from '@/domain/pages'
import { paths } from '@/domain/paths'
import { STUCK } from '@/domain/surveillance/capacity'
import { TARGET_STATUSES } from '@/domain/surveillance/verdicts'
import { viewRound } from '@/services/surveillance/view-round'
import { drawRound, leaveOne, publishOne, recordOne, strikeOne, withdrawRound } from '../actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string; page?: string; status?: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('surveillance'))('title'),
})

const DONE = [
  'published',
  'drawn',
  'withdrawn',
  'struck',
  'struckLast',
  'left',
  'replaced',
  'vacant',
  'recorded',
  'result',
] as const

export default async function RoundPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const asked = await searchParams
  const status = TARGET_STATUSES.find(each => each === asked.status)
  const [view, t, locale] = await Promise.all([
    viewOr404(viewRound(ctx, (await params).id, { page: readPage(asked.page), status })),
    getTranslations('surveillance'),
    getLocale(),
  ])
  const { round, step, lists, today } = view
  const what = DONE.find(each => each === asked.done)
  const hidden = { roundId: round.id, version: round.version }
  const stuck = STUCK.find(each => each === round.stuckBecause)
  const main = (
    <>
      {what && <Notice tone="ok" role="status" className="mt-4" title={t(`done.${what}`)} />}
      {step === 'waiting' && view.isOfficer && (
        <Notice
          className="mt-4"
          icon="clock"
          title={t('draw.wait', { at: moment(round.drawFrom, locale) })}
        />
      )}
      {step === 'due' && view.isOfficer && (
        <section aria-labelledby="draw" className="pb-4">
          <SectionHead id="draw" title={t('draw.title')} />
          {stuck && (
            <Notice tone="bad" className="mt-3" title={t('stuck.title')}>
              {t(`stuck.${stuck}`)}
            </Notice>
          )}
          <p className="max-w-measure py-3 text-14/6 text-ink-2">{t('draw.text')}</p>
          <DeedForm
            id="draw-round"
            action={drawRound}
            hidden={hidden}
            submit={t('draw.submit', { n: round.seats })}
          />
        </section>
      )}
      {round.status === 'drawn' && (
        <TargetList
          roundId={round.id}
          entries={view.entries}
          counts={view.counts}
          status={status}
          today={today}
          me={view.me}
          actions={{ record: recordOne, publish: publishOne, strike: strikeOne, leave: leaveOne }}
        />
      )}
      {round.status === 'open' && view.isOfficer && (
        <DeedForm
          id="withdraw-round"
          action={withdrawRound}
          hidden={hidden}
          submit={t('withdraw.submit')}
          look="ink"
          fold={{ label: t('withdraw.title'), icon: 'minus-circle' }}
          lead={<p className="mb-3 text-14/6 text-ink-2">{t('withdraw.text')}</p>}
          fields={[
            {
              kind: 'area',
              name: 'reason',
              label: t('withdraw.reason'),
              need: 'required',
              min: 10,
              max: 1000,
            },
          ]}
        />
      )}
    </>
  )
  const side = (
    <>
      <SidePart title={t('facts.title')}>
        <RoundFactsList
          round={{
            ...round,
            publishedAt: stamp(round.at),
            drawFromAt: stamp(round.drawFrom),
            drawnOn: round.drawnAt && stamp(round.drawnAt),
            withdrawnOn: round.withdrawnAt && stamp(round.withdrawnAt),
          }}
        />
      </SidePart>
      <SidePart title={t('lists.title')}>
        <RoundLists targets={lists.targets} inspectors={lists.inspectors} />
      </SidePart>
    </>
  )
  return (
    <WorkPage
      title={round.title}
      bar={
        <>
          <BackLink href={paths.reviewSurveillance()}>{t('back')}</BackLink>
          <StepChip step={step} />
        </>
      }
    >
      <WorkColumns main={main} side={side} sideLast />
    </WorkPage>
  )
}
