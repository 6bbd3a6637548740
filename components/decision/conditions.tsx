import { useTranslations } from 'next-intl'
import type { Condition, TransitionName } from '@/domain/workflow/types'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'

/** What a move would need, met and missing, with who can mend it; for readers who can't make it. */
export function Conditions({ name, conditions }: { name: TransitionName; conditions: readonly Condition[] }) {
  const t = useTranslations('decision.pack')
  const w = useTranslations('workflow')
  return (
    <div className="mb-3">
      <h3 className="text-13 font-bold">{w(`transition.${name}`)}</h3>
      <ul className="mt-1 grid gap-1 text-13">
        {conditions.map(condition => (
          <li key={condition.guard} className="flex items-start gap-1.5">
            <Icon
              name={condition.met ? 'check' : 'x-circle'}
              className={`mt-0.5 ${condition.met ? 'tone-ok' : 'tone-bad'}`}
            />
            <span>
              {w(`guard.${condition.guard}.${condition.met ? 'met' : 'unmet'}`, condition.value)}
              {!condition.met &&
                condition.mend &&
                condition.mend !== 'time' &&
                condition.mend !== 'mover' && (
                  <span className="block text-12 text-ink-3">
                    {t('toMend', { who: w(`role.${condition.mend}`) })}
                    {condition.href && (
                      <Link href={condition.href} className="ml-2">
                        {t('goMend')}
                      </Link>
                    )}
                  </span>
                )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
