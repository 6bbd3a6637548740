import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from './cx'
import { Field, type FieldProps } from './field'
import { Icon, type IconName } from './icon'

export type TextInputProps = ComponentPropsWithRef<'input'> & { icon?: IconName; unit?: ReactNode }

export function TextInput({ icon, unit, className, type = 'text', ...rest }: TextInputProps) {
  return (
    <span className={cx('input', className)}>
      {icon && <Icon name={icon} size={20} />}
      <input type={type} {...rest} />
      {unit && <span className="input-unit">{unit}</span>}
    </span>
  )
}

type Both<T> = Omit<FieldProps, 'className'> & Omit<T, keyof FieldProps> & { className?: string }

export function TextField({
  label,
  need,
  hint,
  error,
  passed,
  labelHidden,
  className,
  id,
  ...input
}: Both<TextInputProps>) {
  return (
    <Field {...{ id, label, need, hint, error, passed, labelHidden, className }}>
      {control => <TextInput {...control} {...input} />}
    </Field>
  )
}

export function DateField(props: Omit<Both<TextInputProps>, 'type'>) {
  return <TextField type="date" {...props} />
}
