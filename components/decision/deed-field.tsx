'use client'
import { RadioGroup } from '../ui/choice'
import { SelectField } from '../ui/select'
import { TextAreaField } from '../ui/text-area'
import { TextField } from '../ui/text-input'

/** A field of a form, in words the page has already chosen. */
export type DeedField = {
  name: string
  label: string
  hint?: string
  need?: 'required' | 'optional'
  value?: string
} & (
  | { kind: 'line' | 'date' }
  | { kind: 'area'; min?: number; max?: number; rows?: number }
  | { kind: 'select'; options: readonly { value: string; label: string }[]; empty?: string }
  | {
      kind: 'radio'
      options: readonly { value: string; label: string; hint?: string }[]
      look?: 'row' | 'list'
    }
)

/** One field with its label, hint and message. A new key makes it take what was typed when the form comes back. */
export function DeedControl({
  id,
  field,
  error,
  value,
}: {
  id: string
  field: DeedField
  error: string | undefined
  value: string
}) {
  const { name, label, hint, need } = field
  const shared = {
    id,
    name,
    label,
    ...(hint ? { hint } : {}),
    ...(need ? { need } : {}),
    ...(error ? { error } : {}),
  }
  if (field.kind === 'select')
    return (
      <SelectField
        key={value}
        {...shared}
        options={field.options}
        empty={field.empty ?? ''}
        defaultValue={value}
      />
    )
  if (field.kind === 'radio')
    return (
      <RadioGroup
        key={value}
        {...shared}
        options={field.options}
        look={field.look ?? 'list'}
        defaultValue={value}
      />
    )
  if (field.kind === 'area')
    return (
      <TextAreaField
        key={value}
        {...shared}
        rows={field.rows ?? 3}
        // The field grows with its text, which leaves `rows` without effect.
        style={{ minHeight: `${(field.rows ?? 3) * 1.25 + 1}rem` }}
        defaultValue={value}
        {...(field.min ? { min: field.min } : {})}
        {...(field.max ? { max: field.max } : {})}
      />
    )
  return (
    <TextField key={value} {...shared} type={field.kind === 'date' ? 'date' : 'text'} defaultValue={value} />
  )
}
