import { useTranslations } from 'next-intl'
import type { ItemFact } from '@/domain/application/item-facts'
import type { Proposal } from '@/domain/scoring/leader'

/** What the scheme proposes by rule, and why. */
export function Proposed({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('scoring.facts')
  const { because, level, points, max, until, rank } = proposal
  return (
    <>
      <p>{t.rich('proposed', { level, points, max, b: text => <b className="num">{text}</b> })}</p>
      <p className="text-ink-2">
        {t(`because.${because}`, { until: String(until ?? '') })}
        {rank !== null && t('rank', { rank })}
      </p>
    </>
  )
}

function Fact({ fact }: { fact: ItemFact }) {
  const t = useTranslations('scoring.facts')
  switch (fact.kind) {
    case 'reports':
      return (
        <>
          <p>
            {t.rich('reports', {
              done: fact.done,
              of: fact.of,
              percent: fact.percent,
              b: text => <b className="num">{text}</b>,
            })}
          </p>
          {fact.oldestMonths !== null && (
            <p className="text-ink-2">
              {fact.oldestMonths === 0 ? t('oldestNew') : t('oldest', { months: fact.oldestMonths })}
            </p>
          )}
        </>
      )
    case 'leader':
      return (
        <>
          <p>{t.rich('leader', { year: String(fact.year), b: text => <b className="num">{text}</b> })}</p>
          {fact.evaluator !== '' && <p className="text-ink-2">{t('evaluator', { name: fact.evaluator })}</p>}
        </>
      )
    case 'proposed':
      return <Proposed proposal={fact} />
    case 'not_leader':
      return <p className="text-ink-2">{t('notLeader')}</p>
  }
}

/** What the system reads off the answers for an item people score. */
export function ItemFacts({ facts }: { facts: readonly ItemFact[] }) {
  return facts.map(fact => <Fact key={fact.kind} fact={fact} />)
}
