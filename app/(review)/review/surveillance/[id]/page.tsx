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
import { TargetItem } from '@/components/surveillance/target-item'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { viewRound } from '@/services/surveillance/view-round'
import { drawRound, publishOne, recordOne, strikeOne, withdrawRound } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('surveillance'))('title'),
})

const DONE = ['published', 'drawn', 'withdrawn', 'struck', 'recorded', 'result'] as const

export default async function RoundPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const [view, t, locale, asked] = await Promise.all([
    viewOr404(viewRound(ctx, (await params).id)),
    getTranslations('surveillance'),
    getLocale(),
    searchParams,
  ])
  const { round, step, targets, lists, today } = view
  const what = DONE.find(each => each === asked.done)
  const hidden = { roundId: round.id, version: round.version }
  const actions = { record: recordOne, publish: publishOne, strike: strikeOne }
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
        <section aria-labelledby="targets">
          <SectionHead
            id="targets"
            title={t('targets.title')}
            aside={t('targets.count', { n: targets.length })}
          />
          {targets.length === 0 && !view.isOfficer && <p className="pt-4 text-ink-2">{t('targets.none')}</p>}
          <ol>
            {targets.map(target => (
              <TargetItem key={target.id} target={target} today={today} actions={actions} />
            ))}
          </ol>
          {view.closed > 0 && (
            <p className="pt-3 text-13 text-ink-3">{t('targets.closed', { n: view.closed })}</p>
          )}
        </section>
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
      {lists && (
        <SidePart title={t('lists.title')}>
          <RoundLists targets={lists.targets} inspectors={lists.inspectors} />
        </SidePart>
      )}
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
