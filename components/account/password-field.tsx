'use client'
import { useTranslations } from 'next-intl'
import { type ComponentPropsWithRef, useState } from 'react'
import { Field, type FieldProps } from '../ui/field'
import { TextInput } from '../ui/text-input'

/** A password one may look at while typing; pasting and password managers are welcome. */
export function PasswordField({
  id,
  label,
  need,
  hint,
  error,
  ...input
}: FieldProps & Omit<ComponentPropsWithRef<'input'>, keyof FieldProps | 'type'>) {
  const t = useTranslations('account.form')
  const [isShown, setShown] = useState(false)
  return (
    <Field {...{ id, label, need, hint, error }}>
      {control => (
        <TextInput
          {...control}
          {...input}
          type={isShown ? 'text' : 'password'}
          spellCheck={false}
          autoCapitalize="off"
          unit={
            <button
              type="button"
              className="tool"
              aria-controls={id}
              aria-pressed={isShown}
              onClick={() => setShown(!isShown)}
            >
              {isShown ? t('hide') : t('show')}
            </button>
          }
        />
      )}
    </Field>
  )
}
