'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { startTransition } from 'react'
import { type FieldError, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Register } from '@/domain/account/register'
import type { FormAction } from '../apply/form-action'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/choice'
import { useEarlyTyping } from '../ui/early'
import { ErrorSummary } from '../ui/error-summary'
import { FieldNote } from '../ui/field'
import { Notice } from '../ui/notice'
import { SectionHead } from '../ui/section-head'
import { type Option, SelectField } from '../ui/select'
import { whenStill } from '../ui/still'
import { TextField } from '../ui/text-input'
import { PasswordField } from './password-field'
import { useDeed } from './use-deed'

const FIELDS = [
  'creditCode',
  'enterpriseName',
  'areaId',
  'name',
  'email',
  'phone',
  'password',
  'agree',
] as const
type Name = (typeof FIELDS)[number]
const isRegister = zodResolver(Register)
const EMPTY = { creditCode: '', enterpriseName: '', areaId: '', name: '', email: '', phone: '', password: '' }

/** Registration: checked while typing with the schema the server uses, and as a plain form without script. */
export function RegisterForm({
  action,
  areas,
  to,
}: {
  action: FormAction<{ isWaiting: boolean }>
  areas: readonly Option[]
  /** Where to go on afterwards. */
  to?: string | undefined
}) {
  const t = useTranslations('account.register')
  const form = useTranslations('account.form')
  const deed = useDeed(action)
  const place = useEarlyTyping()
  const {
    register,
    handleSubmit,
    formState: { errors, touchedFields },
  } = useForm<z.input<typeof Register>, unknown, z.output<typeof Register>>({
    resolver: async (...typed) => {
      // A field that is left by a press is judged when the press has come to its end.
      await new Promise<void>(whenStill)
      return isRegister(...typed)
    },
    mode: 'onBlur',
    defaultValues: EMPTY,
  })

  const labels: Record<Name, string> = {
    creditCode: t('creditCode'),
    enterpriseName: t('enterpriseName'),
    areaId: t('area'),
    name: t('name'),
    email: t('email'),
    phone: t('phone'),
    password: t('password'),
    agree: t('agree'),
  }
  const here = (name: Name): string | undefined => {
    const found: FieldError | undefined = errors[name]
    return deed.wordOf(found?.message)
  }
  const errorOf = (name: Name) => here(name) ?? (touchedFields[name] ? undefined : deed.errorOf(name))
  const bind = (name: Name) => {
    const error = errorOf(name)
    return {
      ...register(name),
      id: name,
      label: labels[name],
      defaultValue: deed.typed(name) ?? '',
      ...(error ? { error } : {}),
    }
  }
  const wrong = FIELDS.flatMap(name => {
    const message = deed.errorOf(name)
    return message
      ? [{ fieldId: name, message: form('problem', { field: labels[name], problem: message }) }]
      : []
  })
  return (
    <form
      ref={place}
      action={deed.send}
      noValidate
      className="grid gap-5"
      onSubmit={event => {
        const sent = new FormData(event.currentTarget)
        void handleSubmit(() => startTransition(() => deed.send(sent)))(event)
      }}
    >
      {to && <input type="hidden" name="to" value={to} />}
      {wrong.length > 0 && <ErrorSummary errors={wrong} />}
      {deed.because && wrong.length === 0 && <Notice tone="bad" role="alert" title={deed.sentence} />}
      <SectionHead small title={t('enterprise')} />
      <TextField
        {...bind('creditCode')}
        need="required"
        hint={t('creditCodeHint')}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
      />
      <TextField
        {...bind('enterpriseName')}
        need="required"
        hint={t('enterpriseNameHint')}
        autoComplete="organization"
      />
      <SelectField
        {...bind('areaId')}
        need="required"
        hint={t('areaHint')}
        options={areas}
        empty={t('areaEmpty')}
      />
      <SectionHead small title={t('person')} />
      <TextField {...bind('name')} need="required" autoComplete="name" />
      <TextField
        {...bind('email')}
        need="required"
        hint={t('emailHint')}
        type="email"
        inputMode="email"
        autoComplete="username"
      />
      <TextField {...bind('phone')} need="optional" type="tel" inputMode="tel" autoComplete="tel" />
      <PasswordField
        {...bind('password')}
        need="required"
        hint={t('passwordHint')}
        autoComplete="new-password"
      />
      <div>
        <Checkbox {...register('agree')} id="agree" value="yes">
          {t('agree')}
        </Checkbox>
        <FieldNote id="agree" error={errorOf('agree')} />
      </div>
      <div>
        <Button type="submit" look="primary" wide busy={deed.busy}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
