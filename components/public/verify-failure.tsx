import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Panel } from '../ui/panel'
import { EXAMPLE_NUMBER } from './verify-band'

export type VerifyFailureReason =
  | 'number_format'
  | 'number_check'
  | 'not_in_register'
  | 'not_a_day'
  | 'day_to_come'

const WORDS = {
  number_format: ['wrongFormat', 'wrongFormatText'],
  number_check: ['wrongCheck', 'wrongCheckText'],
  not_in_register: ['notFound', 'notFoundText'],
  not_a_day: ['badDay', 'badDay'],
  day_to_come: ['badDay', 'badDay'],
} as const satisfies Record<VerifyFailureReason, readonly [string, string]>

/** Why there is no verdict, and what one can try. A well-formed number that was never issued is a warning. */
export function VerifyFailure({ reason }: { reason: VerifyFailureReason }) {
  const t = useTranslations('public.verify')
  const [title, text] = WORDS[reason]
  const isAlarm = reason === 'not_in_register'
  return (
    <Panel tone={isAlarm ? 'bad' : 'wait'} aria-labelledby="verdict">
      <div className="flex gap-4">
        <Icon
          name={isAlarm ? 'x-circle' : 'warning'}
          size={32}
          className={isAlarm ? 'tone-bad mt-1.5' : 'tone-wait mt-1.5'}
        />
        <div>
          <h2 id="verdict" className="font-song text-32 max-lg:text-24/9">
            {t(title)}
          </h2>
          <p className="mt-1">{t(text, { example: EXAMPLE_NUMBER })}</p>
          <h3 className="mt-5 text-16">{t('helpTitle')}</h3>
          <ul className="mt-1 list-disc pl-5">
            <li>{t('helpRetype')}</li>
            <li>
              {t('helpSearch')} <Link href={paths.brands()}>{t('toDirectory')}</Link>
            </li>
            <li>{t('helpFile')}</li>
          </ul>
        </div>
      </div>
    </Panel>
  )
}
