'use client'
import { Checkbox, RadioGroup } from '../ui/choice'
import { FieldNeed, FieldNote } from '../ui/field'
import { type Option, SelectField } from '../ui/select'
import { TextAreaField } from '../ui/text-area'
import { TextField } from '../ui/text-input'
import { PasswordField } from './password-field'

type Common = { name: string; label: string; hint?: string; need?: 'required' | 'optional' }
type TextKind = 'text' | 'email' | 'tel' | 'number' | 'code' | 'date' | 'password'

/** A field of a form, described by the page in words already chosen. */
export type DeedField = Common &
  (
    | { kind?: TextKind; value?: string; autoComplete?: string; maxLength?: number; readOnly?: boolean }
    | { kind: 'select'; options: readonly Option[]; value?: string; empty?: string }
    | { kind: 'area'; value?: string; max?: number; rows?: number }
    | { kind: 'radio'; options: readonly (Option & { hint?: string })[]; value?: string }
    | { kind: 'checks'; options: readonly (Option & { hint?: string })[]; values?: readonly string[] }
  )

export type Answer = {
  id: string
  error: string | undefined
  typed: string | undefined
  typedList: string[] | undefined
}

function Checks({ field, answer }: { field: Extract<DeedField, { kind: 'checks' }>; answer: Answer }) {
  const chosen = answer.typedList ?? field.values ?? []
  return (
    <fieldset id={answer.id} aria-describedby={answer.error ? `${answer.id}-note` : undefined}>
      <legend className="field-label">
        {field.label}
        {field.need && <FieldNeed need={field.need} />}
      </legend>
      {field.hint && <p className="field-hint">{field.hint}</p>}
      <div key={chosen.join()} className="grid gap-x-6 sm:grid-cols-2">
        {field.options.map(option => (
          <Checkbox
            key={option.value}
            name={`${field.name}[]`}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
          >
            {option.label}
            {option.hint && <span className="block text-13 text-ink-3">{option.hint}</span>}
          </Checkbox>
        ))}
      </div>
      <FieldNote id={answer.id} error={answer.error} />
    </fieldset>
  )
}

const typeOf: Record<
  Exclude<TextKind, 'password'>,
  { type: string; inputMode?: 'numeric' | 'email' | 'tel' }
> = {
  text: { type: 'text' },
  email: { type: 'email', inputMode: 'email' },
  tel: { type: 'tel', inputMode: 'tel' },
  number: { type: 'text', inputMode: 'numeric' },
  code: { type: 'text', inputMode: 'numeric' },
  date: { type: 'date' },
}

/** One field with its label, hint and message. */
export function DeedControl({ field, answer }: { field: DeedField; answer: Answer }) {
  const { name, label } = field
  const shared = {
    id: answer.id,
    name,
    label,
    ...(field.hint ? { hint: field.hint } : {}),
    ...(field.need ? { need: field.need } : {}),
    ...(answer.error ? { error: answer.error } : {}),
  }
  if (field.kind === 'checks') return <Checks field={field} answer={answer} />
  const value = answer.typed ?? field.value ?? ''
  if (field.kind === 'select')
    return (
      <SelectField
        {...shared}
        key={value}
        options={field.options}
        defaultValue={value}
        {...(field.empty === undefined ? {} : { empty: field.empty })}
      />
    )
  if (field.kind === 'radio')
    return <RadioGroup {...shared} key={value} options={field.options} defaultValue={value} look="list" />
  if (field.kind === 'area')
    return (
      <TextAreaField
        {...shared}
        defaultValue={value}
        rows={field.rows ?? 4}
        {...(field.max === undefined ? {} : { max: field.max })}
      />
    )
  if (field.kind === 'password')
    return <PasswordField {...shared} autoComplete={field.autoComplete ?? 'current-password'} />
  const isCode = field.kind === 'code'
  return (
    <TextField
      {...shared}
      {...typeOf[field.kind ?? 'text']}
      defaultValue={value}
      readOnly={field.readOnly}
      maxLength={field.maxLength}
      autoComplete={isCode ? 'one-time-code' : (field.autoComplete ?? 'off')}
      spellCheck={false}
    />
  )
}
