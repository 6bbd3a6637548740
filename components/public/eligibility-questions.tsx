import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { type EligibilityAnswer, ruleText } from '@/domain/register/eligibility'
import type { Scheme } from '@/domain/scheme/schema'
import type { EligibilityRule } from '@/domain/scheme/schema-variants'
import { RadioGroup } from '../ui/choice'
import { Link } from '../ui/link'
import { useSay } from './say'

const ANSWERS = ['yes', 'no', 'unsure'] as const

/** Then one question after the other, each with its rule and where it comes from. */
export function EligibilityQuestions({
  action,
  type,
  field,
  questions,
  answers,
  scheme,
}: {
  action: string
  type: string
  field: string
  questions: readonly EligibilityRule[]
  answers: Readonly<Record<string, EligibilityAnswer | undefined>>
  scheme: Pick<Scheme, 'applicationLimits'>
}) {
  const t = useTranslations('guide.eligibility')
  const own = useTranslations('content.eligibility')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const say = useSay()
  return (
    <form action={action}>
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="done" value="1" />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-22">{t('step2')}</h2>
        <span className="text-14/6 text-ink-2">
          {say.type(type)}
          {say.isEnglish ? ', ' : '，'}
          {say.field(field)} <Link href={paths.eligibility()}>{t('change')}</Link>
        </span>
      </div>
      <ol className="mt-4 border-t border-ink">
        {questions.map(question => (
          <li key={question.id} className="border-b border-line py-6">
            <RadioGroup
              id={`q-${question.id}`}
              name={question.id}
              label={ruleText(scheme, question, question.ask, locale)}
              hint={own('ruleFrom', {
                rule: ruleText(scheme, question, question.rule, locale),
                basis: own(`basis.${question.basis}`),
                source: question.source[locale],
              })}
              options={ANSWERS.map(answer => ({ value: answer, label: t(answer) }))}
              {...(answers[question.id] ? { defaultValue: answers[question.id] } : {})}
            />
          </li>
        ))}
      </ol>
      <button type="submit" className="btn btn-primary btn-wide mt-8">
        {t('judge')}
      </button>
    </form>
  )
}
