import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { deadline } from '@/components/board/dates'
import { PrintButton } from '@/components/case/print-button'
import { Ballot } from '@/components/decision/ballot'
import { SidePart, WorkColumns } from '@/components/decision/columns'
import { Conditions } from '@/components/decision/conditions'
import { MinutesOf } from '@/components/decision/minutes'
import { MoveDeed } from '@/components/decision/move-deed'
import { PackHistory, PackObjections, PackRisks, PackVisitPart } from '@/components/decision/pack-parts'
import { Consensus, Robustness } from '@/components/decision/robustness'
import { ScoreTable } from '@/components/decision/score-table'
import { ScoreVerdict } from '@/components/decision/score-verdict'
import { textLang } from '@/components/decision/text-lang'
import { WorkPage } from '@/components/shell/work-page'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { areaName } from '@/domain/areas'
import { BRAND_TYPES, FIELDS } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { type Pack, viewPack } from '@/services/decision/view-pack'
import { castVote, closeRound, recuseSelf } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('decision.list'))('title'),
})

const nameIn = (
  table: Readonly<Record<string, { zh: string; en: string }>>,
  id: string,
  lang: 'zh-CN' | 'en',
): string => table[id]?.[lang === 'en' ? 'en' : 'zh'] ?? id

const LOOK = { propose: 'primary', decline: 'danger', defer: 'secondary' } as const
const SIGN = { propose: 'check', decline: 'x-circle', defer: 'pause-circle' } as const

async function Side({ pack }: { pack: Pack }) {
  const [t, ballot, stage] = await Promise.all([
    getTranslations('decision.pack'),
    getTranslations('decision.ballot'),
    getTranslations('workflow.stage'),
  ])
  const { case: facts } = pack
  if (!pack.ballot)
    return (
      <SidePart title={ballot('title')}>
        <p className="text-ink-2">{t('stageLeft', { stage: stage(facts.stage) })}</p>
      </SidePart>
    )
  return (
    <>
      <SidePart id="ballot" title={ballot('title')} note={ballot('round', { n: pack.ballot.round })}>
        <Ballot applicationId={facts.id} ballot={pack.ballot} vote={castVote} recuse={recuseSelf} />
      </SidePart>
      {pack.as === 'chair' ? (
        <SidePart title={t('decide')} note={t('decideNote')}>
          {pack.moves.moves.map(offer => (
            <MoveDeed
              key={offer.name}
              view={pack.moves}
              offer={offer}
              action={closeRound}
              {...(offer.name === 'propose' || offer.name === 'decline' || offer.name === 'defer'
                ? { look: LOOK[offer.name], icon: SIGN[offer.name] }
                : {})}
              {...(offer.needsReason ? {} : { reason: 'optional' as const })}
            />
          ))}
        </SidePart>
      ) : (
        <SidePart title={t('conditions')} note={t('conditionsNote')}>
          {pack.outlook.map(({ name, conditions }) => (
            <Conditions key={name} name={name} conditions={conditions} />
          ))}
        </SidePart>
      )}
    </>
  )
}

export default async function DeliberationPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const [pack, t, ballot, minutes, outcome, locale, { done }] = await Promise.all([
    viewOr404(viewPack(ctx, id)),
    getTranslations('decision.pack'),
    getTranslations('decision.ballot'),
    getTranslations('decision.minutes'),
    getTranslations('decision.outcome'),
    getLocale(),
    searchParams,
  ])
  const lang = textLang(locale)
  const { case: facts, scores } = pack
  const last = pack.minutes.findLast(m => m.closedAt !== null)
  const main = (
    <>
      <SectionHead title={t('summary')} />
      <KeyValues
        className="md:grid-cols-[8rem_minmax(0,1fr)_8rem_minmax(0,1fr)]"
        look="tight"
        items={[
          { key: 'enterprise', term: t('enterprise'), value: facts.enterprise },
          {
            key: 'creditCode',
            term: t('creditCode'),
            value: <span className="num">{facts.creditCode}</span>,
          },
          { key: 'area', term: t('area'), value: areaName(facts.areaId, lang) },
          { key: 'field', term: t('field'), value: nameIn(FIELDS, facts.fieldId, lang) },
          { key: 'brandType', term: t('brandType'), value: nameIn(BRAND_TYPES, facts.brandType, lang) },
          { key: 'submitted', term: t('submitted'), value: facts.submittedOn ?? '' },
          { key: 'scheme', term: t('scheme'), value: <span className="num">{pack.scheme.code}</span> },
          ...(facts.dueOn ? [{ key: 'due', term: t('due'), value: deadline(facts.dueOn, locale) }] : []),
        ]}
      />
      <SectionHead title={t('scores')} aside={t('scoresNote')} />
      {scores ? (
        <>
          <ScoreVerdict scores={scores} />
          <SectionHead title={t('robust')} aside={t('robustNote')} />
          <Robustness scores={scores} lang={lang} />
          <div className="mt-6">
            <ScoreTable scores={scores} />
          </div>
          <SectionHead title={t('consensus')} />
          <Consensus scores={scores} lang={lang} />
        </>
      ) : (
        <p className="text-ink-2">{t('noScores')}</p>
      )}
      <SectionHead title={t('visit')} />
      <PackVisitPart visit={pack.visit} />
      <SectionHead title={t('credit')} />
      <PackRisks credit={pack.credit} vetoes={pack.vetoes} />
      {pack.objections.length > 0 && (
        <>
          <SectionHead title={t('objections')} />
          <PackObjections objections={pack.objections} />
        </>
      )}
      <SectionHead id="minutes" title={minutes('title')} />
      {pack.minutes.length === 0 && <p className="text-ink-2">{minutes('empty')}</p>}
      {pack.minutes.map(each => (
        <MinutesOf key={each.round} minutes={each} />
      ))}
      <SectionHead title={t('history')} aside={t('historyNote')} />
      <PackHistory lines={pack.history} />
    </>
  )
  return (
    <WorkPage
      title={`${facts.brand} ${facts.product}`}
      bar={
        <>
          <BackLink href={paths.deliberations()}>{t('back')}</BackLink>
          <span className="truncate text-13 text-ink-2 max-md:hidden">
            {facts.enterprise} <span className="num">{facts.reference}</span>
          </span>
        </>
      }
      tools={
        <span className="flex flex-wrap items-center gap-2" data-print="no">
          {facts.dueOn && facts.stage === 'deliberation' && (
            <Chip tone={facts.dueOn < pack.today ? 'bad' : 'line'} icon="clock">
              {deadline(facts.dueOn, locale)}
            </Chip>
          )}
          <LinkButton href={paths.reviewCase(facts.id)} size="sm">
            {t('toCase')}
          </LinkButton>
          {pack.ballot?.mayVote && (
            <a href="#ballot" className="btn btn-sm xl:hidden">
              {t('toBallot')}
            </a>
          )}
          <PrintButton label={t('print')} />
        </span>
      }
    >
      <div className="px-4 pt-3 empty:hidden" data-print="no">
        {done === 'voted' && <Notice tone="ok" role="status" title={ballot('done')} />}
        {done === 'decided' && last?.outcome && (
          <Notice tone="ok" role="status" title={outcome(last.outcome)} />
        )}
      </div>
      <WorkColumns main={main} side={<Side pack={pack} />} sideLast />
    </WorkPage>
  )
}
