import { useTranslations } from 'next-intl'
import type { Condition } from '@/domain/workflow/types'
import { Link } from '../ui/link'
import { Notice } from '../ui/notice'

/** Conditions that are not met yet, with their current values. */
export function UnmetList({ conditions }: { conditions: readonly Condition[] }) {
  const t = useTranslations('hub.check')
  const guard = useTranslations('workflow.guard')
  return (
    <Notice tone="wait" className="mt-6" title={t('unmet')}>
      <ul className="list-disc pl-5">
        {conditions.map(condition => (
          <li key={condition.guard}>
            {guard(`${condition.guard}.unmet`, condition.value)}
            {condition.href && (
              <Link href={condition.href} className="ml-2">
                {t('goMend')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
