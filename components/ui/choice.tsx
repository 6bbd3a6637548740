import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from './cx'
import { FieldNeed, FieldNote, type FieldProps, fieldControl } from './field'

type BoxProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'children'>

export function Checkbox({
  children,
  count,
  className,
  ...rest
}: BoxProps & { children: ReactNode; count?: ReactNode }) {
  return (
    <label className={cx('choice', className)}>
      <input type="checkbox" className="box" {...rest} />
      <span>{children}</span>
      {count !== undefined && <span className="choice-count">{count}</span>}
    </label>
  )
}

export function Radio({ children, className, ...rest }: BoxProps & { children: ReactNode }) {
  return (
    <label className={cx('choice', className)}>
      <input type="radio" className="box" {...rest} />
      <span>{children}</span>
    </label>
  )
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

/** A named group of radios: `row` puts bordered options side by side, `list` one below the other. */
export function RadioGroup({
  name,
  options,
  value,
  defaultValue,
  onValue,
  look = 'row',
  ...field
}: FieldProps & {
  name: string
  options: readonly Choice[]
  value?: string
  defaultValue?: string
  onValue?: (value: string) => void
  look?: 'row' | 'list'
}) {
  const boxed = look === 'row'
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${field.id}-label`}
      {...fieldControl(field)}
      className={field.className}
    >
      <p id={`${field.id}-label`} className={field.labelHidden ? 'sr-only' : 'field-label'}>
        {field.label}
        <FieldNeed need={field.need} />
      </p>
      {field.hint && (
        <p id={`${field.id}-hint`} className="field-hint">
          {field.hint}
        </p>
      )}
      <div className={boxed ? 'flex flex-wrap gap-2' : undefined}>
        {options.map(option => (
          <label key={option.value} className={boxed ? 'option' : 'choice'}>
            <input
              type="radio"
              className="box"
              name={name}
              value={option.value}
              disabled={option.disabled}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={value === undefined ? defaultValue === option.value : undefined}
              onChange={onValue ? event => onValue(event.target.value) : undefined}
              readOnly={value !== undefined && !onValue ? true : undefined}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-14/5 text-ink-3">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldNote id={field.id} error={field.error} passed={field.passed} />
    </div>
  )
}
