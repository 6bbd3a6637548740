'use client'
import { useTranslations } from 'next-intl'
import { CHECK_RESULTS, type CheckResult, NOTE_MAX } from '@/domain/visit/inputs'
import { cx } from '../ui/cx'
import { Icon } from '../ui/icon'
import { RESULT_FACE } from './result-face'

type Answer = { result: CheckResult; note: string }

const segment =
  'relative inline-flex min-h-8 flex-1 cursor-pointer items-center justify-center gap-1 whitespace-nowrap border border-field px-2.5 text-13 not-first:-ml-px first:rounded-l-md last:rounded-r-md has-[:checked]:bg-sunken has-[:checked]:font-bold has-[:checked]:shadow-[inset_0_-2px_0_var(--ink)] has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus touch:min-h-11'

/** One claim, what was found of it, and how it differs. */
export function CheckRow({
  index,
  id,
  claim,
  answer,
  onAnswer,
}: {
  index: number
  id: string
  claim: string
  answer: Answer
  onAnswer: (answer: Answer) => void
}) {
  const t = useTranslations('visit.record')
  const needsNote = answer.result === 'differs' && answer.note.trim() === ''
  return (
    <li
      className={cx(
        'grid items-center gap-x-4 gap-y-2 border-b border-line py-2 lg:grid-cols-[minmax(0,1fr)_14.5rem_minmax(0,14rem)]',
        answer.result === 'differs' && '-mx-2 bg-wait-wash px-2',
      )}
    >
      <p id={`claim-${id}`}>{claim}</p>
      <div role="radiogroup" aria-label={t('resultFor', { claim })} className="flex" data-print="no">
        <input type="hidden" name={`checks.${index}.id`} value={id} />
        {CHECK_RESULTS.map(result => (
          <label key={result} className={segment}>
            <input
              type="radio"
              className="sr-only"
              name={`checks.${index}.result`}
              value={result}
              checked={answer.result === result}
              onChange={() => onAnswer({ ...answer, result })}
            />
            {answer.result === result && (
              <Icon name={RESULT_FACE[result].icon} size={14} className={RESULT_FACE[result].tone} />
            )}
            {t(result)}
          </label>
        ))}
      </div>
      <div data-print="no">
        <input
          className="input w-full"
          name={`checks.${index}.note`}
          value={answer.note}
          maxLength={NOTE_MAX}
          aria-label={t('noteFor', { claim })}
          aria-invalid={needsNote || undefined}
          placeholder={needsNote ? t('noteNeeded') : t('note')}
          autoComplete="off"
          onChange={event => onAnswer({ ...answer, note: event.target.value })}
        />
      </div>
      <p className="hidden print:block">
        {t(answer.result)}
        {answer.note && `: ${answer.note}`}
      </p>
    </li>
  )
}
