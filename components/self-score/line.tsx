import { useLocale, useTranslations } from 'next-intl'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import type { SelfLine } from '@/domain/application/self-gaps'
import { paths } from '@/domain/paths'
import type { LevelBand } from '@/domain/scheme/schema-rubric'
import { ItemFacts } from '../scoring/item-facts'
import { StepLines } from '../scoring/step-lines'
import { Link } from '../ui/link'
import { SelfGap } from './gap'

/** The calculation behind what is computed, line by line. */
export function Calculation({ line }: { line: SelfLine }) {
  const t = useTranslations('selfScore')
  if (line.item.kind === 'scored') return null
  if (!line.computed) return <p className="text-14 text-ink-3">{t('noData')}</p>
  return (
    <details className="text-14">
      <summary className="lnk cursor-pointer">
        {t('computed')} <span className="num">{line.computed.points}</span> /{' '}
        <span className="num">{line.computed.max}</span>
        <span className="ml-2">{t('steps')}</span>
      </summary>
      <StepLines steps={line.computed.steps} />
    </details>
  )
}

/** One item: its points, level and reason, and what is missing for more. */
export function SelfLineView({
  line,
  levels,
  applicationId,
  isReadOnly,
  isFrozen,
}: {
  line: SelfLine
  levels: readonly LevelBand[]
  applicationId: string
  isReadOnly: boolean
  isFrozen: boolean
}) {
  const t = useTranslations('selfScore')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const { item, entry } = line
  const title = t('item', { id: item.id, title: item.title[locale] })
  const level = levels.find(band => band.level === line.level)?.name[locale]
  const relied = line.proofs
    .filter(proof => proof.isRelied)
    .map(({ kind }) => EVIDENCE_KINDS[kind].name[locale === 'en' ? 'en' : 'zh'])
  const isOpen = !isReadOnly && item.kind !== 'computed'
  return (
    <article className="border-b border-line py-4" aria-labelledby={`item-${item.code}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 id={`item-${item.code}`} className="text-17">
          {isOpen ? <Link href={paths.applySelfItem(applicationId, item.code)}>{title}</Link> : title}
        </h3>
        <p className="num text-14">
          {level && <span className="mr-3 text-ink-2">{level}</span>}
          {line.total === null ? (
            <span className="text-ink-3">{t(item.kind === 'computed' ? 'notComputed' : 'notYet')}</span>
          ) : (
            <b className="text-17">{line.total}</b>
          )}{' '}
          / {item.points}
        </p>
      </div>
      {entry && entry.claim !== '' && <p className="mt-1 whitespace-pre-line text-ink-2">{entry.claim}</p>}
      {relied.length > 0 && (
        <p className="text-13 text-ink-3">
          {t('relied', { names: relied.join(locale === 'en' ? ', ' : '、') })}
        </p>
      )}
      <Calculation line={line} />
      {line.facts.length > 0 && (
        <div className="mt-1 text-14">
          <ItemFacts facts={line.facts} />
        </div>
      )}
      <SelfGap line={line} levels={levels} applicationId={applicationId} isFrozen={isFrozen} />
    </article>
  )
}
