import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { EligibilityAnswer } from '@/domain/register/eligibility'
import { RadioGroup } from '../ui/choice'
import { Link } from '../ui/link'
import { useSay } from './say'

const ANSWERS = ['yes', 'no', 'unsure'] as const

export type Asked = { id: string; n: number }

/** Then one question after the other, each with its rule and where it comes from. */
export function EligibilityQuestions({
  action,
  type,
  field,
  questions,
  answers,
}: {
  action: string
  type: string
  field: string
  questions: readonly Asked[]
  answers: Readonly<Record<string, EligibilityAnswer | undefined>>
}) {
  const t = useTranslations('guide.eligibility')
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
              label={t(`questions.${question.id}.q`, { n: question.n })}
              hint={`${t(`questions.${question.id}.rule`, { n: question.n })}${say.isEnglish ? ' ' : ''}${say.isEnglish ? '(' : '（'}${t(`questions.${question.id}.source`)}${say.isEnglish ? ')' : '）'}`}
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
