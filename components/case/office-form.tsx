'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useState } from 'react'
import type { PlaceLoad } from '@/domain/workflow/limits'
import { type FormAction, unsent } from '../apply/form-action'
import { OverLimitInForm } from '../board/over-limit'
import { Button, type ButtonLook } from '../ui/button'
import { RadioGroup } from '../ui/choice'
import { Notice } from '../ui/notice'
import { SelectField } from '../ui/select'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { TextField } from '../ui/text-input'

/** A choice; `limit` where choosing it goes over one, so that it needs a reason, and `who` it is about. */
type Option = { value: string; label: string; limit?: PlaceLoad; who?: string }

type Common = { name: string; label: string; hint?: string; need?: 'required' | 'optional'; value?: string }

/** A field of an office form, in words already chosen. */
export type OfficeField = Common &
  (
    | { kind: 'line' | 'date' }
    | { kind: 'area'; min?: number; max?: number }
    | { kind: 'select' | 'radio'; options: readonly Option[] }
  )

function Control({
  id,
  field,
  error,
  value,
}: {
  id: string
  field: OfficeField
  error?: string
  value: string
}) {
  const shared = {
    id,
    name: field.name,
    label: field.label,
    ...(field.need ? { need: field.need } : {}),
    ...(field.hint ? { hint: field.hint } : {}),
    ...(error ? { error } : {}),
  }
  // The key makes an uncontrolled field take what was typed when the form comes back with a refusal.
  if (field.kind === 'select')
    return <SelectField key={value} {...shared} options={field.options} empty="" defaultValue={value} />
  if (field.kind === 'radio')
    return <RadioGroup key={value} {...shared} options={field.options} defaultValue={value} />
  if (field.kind === 'area')
    return (
      <TextAreaField
        {...shared}
        defaultValue={value}
        rows={3}
        {...(field.min ? { min: field.min } : {})}
        {...(field.max ? { max: field.max } : {})}
      />
    )
  return <TextField {...shared} type={field.kind === 'date' ? 'date' : 'text'} defaultValue={value} />
}

/** One small deed of the office as a form; works without script, says what is wrong beside each field. */
export function OfficeForm<T>({
  id,
  action,
  fields,
  hidden,
  submit,
  look = 'ink',
  columns,
  limit,
  children,
}: {
  id: string
  action: FormAction<T>
  fields: readonly OfficeField[]
  hidden: Readonly<Record<string, string>>
  submit: string
  look?: ButtonLook
  columns?: boolean
  /** The limit that the deed goes over, as far as it is known before it is sent. */
  limit?: { load: PlaceLoad; who: string } | undefined
  children?: ReactNode
}) {
  const [state, send, busy] = useActionState(action, unsent)
  const t = useTranslations('office.error')
  const r = useTranslations('refusal')
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const wrong = because?.fields ?? {}
  const wordOf = (code: string | undefined) =>
    code === undefined ? undefined : t.has(code) ? t(code) : t('other')
  const typedIn = (field: OfficeField) => {
    const typed = state.typed[field.name]
    return typeof typed === 'string' ? typed : (field.value ?? '')
  }
  const [picked, setPicked] = useState<string>()
  const options = fields.flatMap(field => ('options' in field ? field.options : []))
  const sent = options.find(option => Object.values(state.typed).includes(option.value))
  const chosen = picked === undefined ? sent : options.find(option => option.value === picked)
  const isAboutFields = fields.some(field => wrong[field.name])
  return (
    <form
      action={send}
      className="grid gap-3"
      noValidate
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement) setPicked(target.value)
      }}
    >
      <ShownTo />
      {because && !isAboutFields && (
        <Notice tone="bad" role="alert">
          {because.reason && r.has(because.reason) ? r(because.reason) : r(because.code)}
        </Notice>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={columns ? 'grid items-start gap-x-4 gap-y-5 sm:grid-cols-2' : 'grid gap-3'}>
        {fields.map(field => {
          const error = wordOf(wrong[field.name])
          return (
            <Control
              key={field.name}
              id={`${id}-${field.name}`}
              field={field}
              value={typedIn(field)}
              {...(error ? { error } : {})}
            />
          )
        })}
      </div>
      <OverLimitInForm
        id={`${id}-over`}
        // What the server said holds for what was sent; of another choice it is known beforehand.
        because={chosen === sent ? because : null}
        expected={chosen?.limit ?? limit?.load}
        typed={chosen === sent ? state.typed : {}}
        who={chosen?.who ?? limit?.who}
      />
      {children}
      <div>
        <Button type="submit" look={look} busy={busy}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
