import { useLocale, useTranslations } from 'next-intl'
import { type CarriedCheck, checkAgain } from '@/domain/register/carry'
import { judgeEligibility, questionsFor, ruleText } from '@/domain/register/eligibility'
import type { Scheme } from '@/domain/scheme/schema'
import { Link } from '../ui/link'
import { Notice } from '../ui/notice'
import type { Tone } from '../ui/tone'

const TONE: Record<ReturnType<typeof judgeEligibility>['verdict'], Tone> = {
  ready: 'ok',
  mend: 'wait',
  wait: 'bad',
  open: 'info',
}

/** What the eligibility check brought along: what it found, and each rule that is still in the way or open. */
export function CarriedNotice({ check, scheme }: { check: CarriedCheck; scheme: Scheme }) {
  const t = useTranslations('guide.eligibility')
  const start = useTranslations('hub.carried')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const questions = questionsFor(scheme, check.type, check.field)
  const { verdict, blocked, open } = judgeEligibility(questions, check.answers)
  // Someone who came with kind and field only has answered nothing yet.
  const hasAnswers = questions.some(({ id }) => check.answers[id] !== undefined)
  const listed = !hasAnswers ? [] : verdict === 'wait' ? blocked : [...blocked, ...open]
  const again = <Link href={checkAgain(check)}>{start('again')}</Link>
  return (
    <Notice
      tone={hasAnswers ? TONE[verdict] : 'info'}
      className="mt-4"
      title={
        hasAnswers
          ? t(`verdict.${verdict}.title`, { n: verdict === 'open' ? open.length : blocked.length })
          : start('kind')
      }
    >
      <p>
        {start('filled')} {again}
      </p>
      {listed.length > 0 && (
        <ul className="mt-2 list-disc pl-5">
          {listed.map(question => (
            <li key={question.id}>
              {ruleText(scheme, question, question.rule, locale)}
              <span className="block text-14/6 text-ink-2">
                {t(blocked.includes(question) ? 'from' : 'openFrom', {
                  source: question.source[locale],
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
