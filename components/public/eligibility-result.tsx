import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { judgeEligibility } from '@/domain/register/eligibility'
import { LinkButton } from '../ui/button'
import { Icon, type IconName } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { Tone } from '../ui/tone'
import type { Asked } from './eligibility-questions'

const FACE: Record<
  ReturnType<typeof judgeEligibility>['verdict'],
  { tone: Exclude<Tone, 'neutral'>; icon: IconName }
> = {
  ready: { tone: 'ok', icon: 'check-circle' },
  mend: { tone: 'wait', icon: 'edit' },
  wait: { tone: 'bad', icon: 'x-circle' },
  open: { tone: 'info', icon: 'help' },
}

/** One verdict, and for each thing in the way its rule and a link to its question. */
export function EligibilityResult({
  judged,
  questions,
}: {
  judged: ReturnType<typeof judgeEligibility>
  questions: readonly Asked[]
}) {
  const t = useTranslations('guide.eligibility')
  const { verdict, blocked, open } = judged
  const listed = verdict === 'open' ? open : blocked
  const { tone, icon } = FACE[verdict]
  const numberOf = (id: string) => questions.find(each => each.id === id)?.n ?? 0
  return (
    <Panel tone={tone} aria-labelledby="result" className="mb-12">
      <div className="flex gap-4">
        <Icon name={icon} size={32} className={`tone-${tone} mt-1`} />
        <div>
          <h2 id="result" className="font-song text-26 max-lg:text-24">
            {t(`verdict.${verdict}.title`, { n: listed.length })}
          </h2>
          <p className="mt-1">{t(`verdict.${verdict}.text`)}</p>
          {listed.length > 0 && (
            <ul className="mt-3 list-disc pl-5">
              {listed.map(question => (
                <li key={question.id}>
                  <a href={`#q-${question.id}`} className="lnk">
                    {t(`questions.${question.id}.rule`, { n: numberOf(question.id) })}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <div className="mt-5 flex flex-wrap gap-3">
            {verdict === 'ready' && (
              <LinkButton href={paths.apply()} look="primary">
                {t('apply')}
              </LinkButton>
            )}
            <LinkButton href={`${paths.guide()}#materials`}>{t('toGuide')}</LinkButton>
          </div>
        </div>
      </div>
    </Panel>
  )
}
