import type { ComponentPropsWithRef } from 'react'
import { cx } from './cx'
import { Field, type FieldProps } from './field'
import { Icon } from './icon'

export type Option = { value: string; label: string; disabled?: boolean }
type SelectProps = Omit<ComponentPropsWithRef<'select'>, 'children'> & {
  options: readonly Option[]
  /** Shown for the empty value. */
  empty?: string
}

function Options({ options, empty }: Pick<SelectProps, 'options' | 'empty'>) {
  return (
    <>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(o => (
        <option key={o.value} value={o.value} disabled={o.disabled}>
          {o.label}
        </option>
      ))}
    </>
  )
}

export function Select({ options, empty, className, ...rest }: SelectProps) {
  return (
    <span className={cx('select', className)}>
      <select className="input" {...rest}>
        <Options options={options} empty={empty} />
      </select>
      <Icon name="down" />
    </span>
  )
}

export function SelectField({
  label,
  need,
  hint,
  error,
  passed,
  labelHidden,
  className,
  id,
  ...select
}: FieldProps & Omit<SelectProps, keyof FieldProps>) {
  return (
    <Field {...{ id, label, need, hint, error, passed, labelHidden, className }}>
      {control => <Select {...control} {...select} />}
    </Field>
  )
}

/** One query of the bar over a table or board: the label stands inside, a set query has an ink edge. */
export function QuerySelect({
  label,
  options,
  empty,
  isSet,
  ...rest
}: SelectProps & { label: string; isSet?: boolean }) {
  return (
    <label className="query" data-set={isSet || undefined}>
      <span>{label}</span>
      <select {...rest}>
        <Options options={options} empty={empty} />
      </select>
      <Icon name="down" />
    </label>
  )
}
