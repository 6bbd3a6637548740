import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ScoringItemView } from '@/domain/expert/views'
import { Icon } from '../ui/icon'
import { ItemFacts } from './item-facts'
import { SelfClaim } from './self-claim'
import { StepLines } from './step-lines'

/** What an item is, what the applicant claims, what the system computed and checked. */
export function ItemHead({
  item,
  claim,
  findings,
}: {
  item: ScoringItemView
  claim: ReactNode
  findings: ReactNode
}) {
  const t = useTranslations('scoring.room')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const { rubric, computed, expertPoints } = item
  return (
    <>
      <div>
        <div className="flex items-baseline justify-between gap-4">
          <h2>
            <span className="num mr-2 font-normal text-ink-3">{rubric.id}</span>
            {rubric.title[locale]}
          </h2>
          <span className="num whitespace-nowrap text-20 font-bold">{t('points', { n: rubric.points })}</span>
        </div>
        <p className="text-13 text-ink-2">{rubric.meaning[locale]}</p>
      </div>
      <div className="score-facts" data-self={item.self !== null || undefined}>
        <div className="score-claim">
          <h3>{t('claim')}</h3>
          {item.self && <SelfClaim self={item.self} />}
          {claim}
        </div>
        {item.self && (
          <div>
            <h3>{t('self')}</h3>
            <p>
              <b className="num text-20">{item.self.points ?? '—'}</b>{' '}
              <span className="num text-ink-3">/ {expertPoints}</span>
            </p>
            {item.self.level && <p className="text-ink-2">{item.self.level[locale]}</p>}
          </div>
        )}
        <div>
          <h3>{t('computed')}</h3>
          {computed ? (
            <>
              <p>
                <b className="num text-20">{computed.points}</b>{' '}
                <span className="num text-ink-3">/ {computed.max}</span>
              </p>
              <details>
                <summary className="lnk cursor-pointer text-12">{t('steps')}</summary>
                <StepLines steps={computed.steps} />
              </details>
            </>
          ) : item.facts.length > 0 ? (
            <ItemFacts facts={item.facts} />
          ) : (
            <p className="text-ink-3">—</p>
          )}
        </div>
      </div>
      {rubric.kind === 'computed' && <p className="text-13 text-ink-2">{t('computedWhole')}</p>}
      {rubric.kind === 'part' && (
        <p className="text-13 text-ink-2">
          {t('computedPart', { max: rubric.points, part: rubric.computedPoints, own: expertPoints })}
        </p>
      )}
      {item.checks.length > 0 && (
        <ul className="score-checks">
          {item.checks.map(check => {
            const { done = 0, of = 0 } = check.values
            return (
              <li key={check.code} className={check.isMet ? undefined : 'tone-wait font-bold'}>
                <Icon
                  name={check.isMet ? 'check' : 'warning'}
                  className={check.isMet ? 'tone-ok' : 'tone-wait'}
                />
                {t(`checks.${check.isMet ? check.code : (`${check.code}_not` as const)}`, {
                  done,
                  of,
                  n: of - done,
                })}
              </li>
            )
          })}
        </ul>
      )}
      {findings}
    </>
  )
}
