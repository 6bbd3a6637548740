'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { type FormAction, unsent } from '../apply/form-action'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/choice'
import { ErrorSummary } from '../ui/error-summary'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { useProblem, useRefusal } from './names'

const typedText = (typed: Record<string, unknown>, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** The question before anything opens, and the ground when there is a conflict. */
export function DeclarationForm({ id, action }: { id: string; action: FormAction<unknown> }) {
  const t = useTranslations('scoring.declare')
  const problem = useProblem()
  const refusal = useRefusal()
  const [{ outcome, typed }, send, isPending] = useActionState(action, unsent)
  const [answer, setAnswer] = useState(typedText(typed, 'answer'))
  const because = outcome && !outcome.ok ? outcome.because : null
  const at = (name: string): string | undefined => {
    const code = because?.fields?.[name]
    return code ? problem(code) : undefined
  }
  const errors = ['answer', 'ground'].flatMap(name => {
    const message = at(name)
    return message ? [{ fieldId: name, message }] : []
  })
  const general =
    because && errors.length === 0
      ? [{ fieldId: 'answer', message: refusal(because.code, because.reason) }]
      : []
  return (
    <form action={send} className="grid gap-5" noValidate>
      <ShownTo />
      <ErrorSummary errors={[...errors, ...general]} />
      <input type="hidden" name="applicationId" value={id} />
      <RadioGroup
        id="answer"
        name="answer"
        look="list"
        label={t('question')}
        need="required"
        error={at('answer')}
        defaultValue={typedText(typed, 'answer')}
        onValue={setAnswer}
        options={[
          { value: 'none', label: t('none'), hint: t('noneHint') },
          { value: 'conflict', label: t('conflict'), hint: t('conflictHint') },
        ]}
      />
      <div hidden={answer === 'none'}>
        <TextAreaField
          id="ground"
          name="ground"
          label={t('ground')}
          hint={t('groundHint')}
          error={at('ground')}
          max={1000}
          defaultValue={typedText(typed, 'ground')}
        />
      </div>
      <Button type="submit" look="primary" busy={isPending} className="justify-self-start" wide>
        {t('submit')}
      </Button>
    </form>
  )
}

/** One reason and one button: declining, recusing, replacing. */
export function ReasonForm({
  hidden,
  label,
  hint,
  submit,
  look = 'secondary',
  action,
  id,
}: {
  hidden: Readonly<Record<string, string>>
  label: string
  hint?: string
  submit: string
  look?: 'secondary' | 'danger'
  action: FormAction<unknown>
  /** Id of the field, unique on the page. */
  id: string
}) {
  const problem = useProblem()
  const refusal = useRefusal()
  const [{ outcome, typed }, send, isPending] = useActionState(action, unsent)
  const because = outcome && !outcome.ok ? outcome.because : null
  const code = because?.fields?.reason
  return (
    <form action={send} className="grid gap-3" noValidate>
      <ShownTo />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextAreaField
        id={id}
        name="reason"
        label={label}
        hint={hint}
        need="required"
        rows={2}
        min={10}
        max={1000}
        error={
          code ? problem(code) : because ? refusal(because.code, because.reason, because.seats) : undefined
        }
        defaultValue={typedText(typed, 'reason')}
      />
      <Button type="submit" look={look} busy={isPending} className="justify-self-start">
        {submit}
      </Button>
    </form>
  )
}
