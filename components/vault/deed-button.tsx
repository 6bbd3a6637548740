'use client'
import { useActionState } from 'react'
import { type FormAction, unsent } from '../apply/form-action'
import { RefusalNotice } from '../apply/refusal-notice'
import { Button } from '../ui/button'
import { ShownTo } from '../ui/shown-to'

/** One deed on a thing, as a form of its own: the fields it sends and the words on its button. */
export function DeedButton<T>({
  action,
  fields,
  children,
  label,
  look = 'secondary',
}: {
  action: FormAction<T>
  fields: Readonly<Record<string, string | number>>
  children: string
  /** What it does to which thing, where the words alone don't tell. */
  label?: string
  look?: 'secondary' | 'ghost' | 'primary'
}) {
  const [state, send, busy] = useActionState(action, unsent)
  return (
    <form action={send}>
      <ShownTo />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.outcome && !state.outcome.ok && <RefusalNotice because={state.outcome.because} />}
      <Button type="submit" size="sm" look={look} busy={busy} aria-label={label}>
        {children}
      </Button>
    </form>
  )
}
