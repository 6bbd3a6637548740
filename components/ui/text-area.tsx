'use client'
import { useTranslations } from 'next-intl'
import { type ComponentPropsWithRef, useState } from 'react'
import { cx } from './cx'
import { Field, type FieldProps } from './field'

type AreaProps = ComponentPropsWithRef<'textarea'> & { min?: number; max?: number }

/** Counts characters as people count them; says how many are missing or too many. */
export function TextAreaField({
  label,
  need,
  hint,
  error,
  passed,
  labelHidden,
  className,
  id,
  min,
  max,
  rows = 3,
  onChange,
  value,
  defaultValue,
  ...area
}: FieldProps & Omit<AreaProps, keyof FieldProps>) {
  const t = useTranslations('ui.field')
  const [typed, setTyped] = useState(String(value ?? defaultValue ?? ''))
  const count = [...(value === undefined ? typed : String(value)).trim()].length
  const over = max !== undefined && count > max
  return (
    <Field {...{ id, label, need, hint, error, passed, labelHidden, className }}>
      {control => (
        <>
          <textarea
            {...control}
            {...area}
            rows={rows}
            value={value}
            defaultValue={defaultValue}
            className="input"
            onChange={event => {
              setTyped(event.target.value)
              onChange?.(event)
            }}
          />
          {(min !== undefined || max !== undefined) && (
            <p className={cx('num mt-1 text-right text-13', over ? 'tone-bad font-bold' : 'text-ink-3')}>
              {over
                ? t('over', { n: count - (max ?? 0) })
                : min !== undefined && count < min
                  ? t('countMin', { n: count, min })
                  : max !== undefined
                    ? t('countMax', { n: count, max })
                    : t('count', { n: count })}
            </p>
          )}
        </>
      )}
    </Field>
  )
}
