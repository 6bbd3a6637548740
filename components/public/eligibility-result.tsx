import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { type judgeEligibility, ruleText } from '@/domain/register/eligibility'
import type { Scheme } from '@/domain/scheme/schema'
import type { Variant } from '@/domain/scheme/scope'
import { LinkButton } from '../ui/button'
import type { LocalPath } from '../ui/href'
import { Icon, type IconName } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { Tone } from '../ui/tone'
import { EligibilityAhead } from './eligibility-ahead'

const FACE: Record<
  ReturnType<typeof judgeEligibility>['verdict'],
  { tone: Exclude<Tone, 'neutral'>; icon: IconName }
> = {
  ready: { tone: 'ok', icon: 'check-circle' },
  mend: { tone: 'wait', icon: 'edit' },
  wait: { tone: 'bad', icon: 'x-circle' },
  open: { tone: 'info', icon: 'help' },
}

/** One verdict; for each thing in the way its rule, where it comes from and a link to its question; then what lies ahead. */
export function EligibilityResult({
  judged,
  start,
  scheme,
  variant,
}: {
  judged: ReturnType<typeof judgeEligibility>
  /** Where an application begins with these answers. */
  start: LocalPath
  scheme: Pick<Scheme, 'applicationLimits' | 'evidence' | 'limits' | 'optionalStages'>
  variant: Variant
}) {
  const t = useTranslations('guide.eligibility')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const { verdict, blocked, open } = judged
  const listed = verdict === 'wait' ? blocked : [...blocked, ...open]
  const { tone, icon } = FACE[verdict]
  return (
    <Panel tone={tone} aria-labelledby="result" className="mb-12">
      <div className="flex gap-4">
        <Icon name={icon} size={32} className={`tone-${tone} mt-1`} />
        <div className="min-w-0">
          <h2 id="result" className="font-song text-26 max-lg:text-24">
            {t(`verdict.${verdict}.title`, { n: verdict === 'open' ? open.length : blocked.length })}
          </h2>
          <p className="mt-1">{t(`verdict.${verdict}.text`)}</p>
          {listed.length > 0 && (
            <ul className="mt-3 list-disc pl-5">
              {listed.map(question => (
                <li key={question.id}>
                  <a href={`#q-${question.id}`} className="lnk">
                    {ruleText(scheme, question, question.rule, locale)}
                  </a>
                  <span className="block text-14/6 text-ink-2">
                    {t(blocked.includes(question) ? 'from' : 'openFrom', {
                      source: question.source[locale],
                    })}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <EligibilityAhead scheme={scheme} variant={variant} />
          <div className="mt-5 flex flex-wrap gap-3">
            {verdict !== 'wait' && (
              <>
                <LinkButton href={paths.register(start)} look={verdict === 'ready' ? 'primary' : 'secondary'}>
                  {t('registerNow')}
                </LinkButton>
                <LinkButton href={start}>{t(verdict === 'ready' ? 'apply' : 'applyAnyway')}</LinkButton>
              </>
            )}
            <LinkButton href={`${paths.guide()}#materials`}>{t('toGuide')}</LinkButton>
          </div>
          {verdict !== 'wait' && <p className="mt-2 text-13 text-ink-2">{t('carried')}</p>}
        </div>
      </div>
    </Panel>
  )
}
