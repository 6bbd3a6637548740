import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { CheckOutcome } from '@/domain/surveillance/target'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { SectionHead } from '../ui/section-head'

export type OwnTarget = {
  id: string
  no: number
  title: string
  number: string
  brand: string
  product: string
  dueOn: string
  checkedOn: string | null
  result: { outcome: CheckOutcome; findings: string } | null
}

/** The checks of surveillance a firm was drawn for, as the firm is told. */
export function OwnTargets({ targets }: { targets: readonly OwnTarget[] }) {
  const t = useTranslations('surveillance')
  if (targets.length === 0) return null
  const stateOf = ({ result, checkedOn, dueOn }: OwnTarget): string =>
    result && checkedOn
      ? t('own.result', { day: checkedOn, outcome: t(`outcome.${result.outcome}`) })
      : t(checkedOn ? 'own.resultDue' : 'own.due', { day: dueOn })
  return (
    <section aria-labelledby="own-targets" className="pt-10">
      <SectionHead id="own-targets" title={t('own.title')} />
      <p className="max-w-measure pt-3 text-14/6 text-ink-2">{t('own.text')}</p>
      <ul>
        {targets.map(target => (
          <li key={target.id} className="border-b border-line py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link href={paths.brand(target.number)} className="font-bold">
                {target.brand} {target.product}
              </Link>
              <span className="ml-auto inline-flex items-center gap-1 text-14">
                <Icon name={target.result ? 'check' : 'clock'} />
                {stateOf(target)}
              </span>
            </p>
            <p className="text-13 text-ink-2">{t('own.round', { round: target.title, no: target.no })}</p>
            {target.result?.findings && <p className="pt-1 text-14/6">{target.result.findings}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
