import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../ui/button'

/** One field for the name of a view, with what is wrong with it said beside it. */
export function ViewName({
  value,
  submit,
  problem,
  onName,
  onCancel,
}: {
  value: string
  submit: string
  problem: string | null
  /** Answers whether the name was taken over. */
  onName: (name: string) => Promise<boolean>
  onCancel?: () => void
}) {
  const t = useTranslations('views')
  const id = useId()
  const [isBusy, setBusy] = useState(false)
  return (
    <form
      className="flex flex-1 flex-wrap items-center gap-2"
      onSubmit={async event => {
        event.preventDefault()
        const form = event.currentTarget
        const name = String(new FormData(form).get('name') ?? '').trim()
        setBusy(true)
        if (await onName(name)) form.reset()
        setBusy(false)
      }}
    >
      <label className="sr-only" htmlFor={id}>
        {t('name')}
      </label>
      <span className="input min-w-0 flex-1">
        <input
          id={id}
          name="name"
          defaultValue={value}
          maxLength={30}
          required
          placeholder={t('nameHint')}
          autoComplete="off"
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
      </span>
      <Button type="submit" size="sm" look="ink" busy={isBusy}>
        {submit}
      </Button>
      {onCancel && (
        <Button size="sm" look="ghost" onClick={onCancel}>
          {t('cancel')}
        </Button>
      )}
      {problem && (
        <p id={`${id}-problem`} role="alert" className="tone-bad w-full text-12">
          {problem}
        </p>
      )}
    </form>
  )
}
