'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '../apply/form-action'
import { Button, type ButtonLook, type ButtonSize, LinkButton } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import type { LocalPath } from '../ui/href'
import type { IconName } from '../ui/icon'
import { Notice } from '../ui/notice'
import { ShownTo } from '../ui/shown-to'
import { DeedControl, type DeedField } from './deed-field'
import { useDeed } from './use-deed'

/** Fields that take the whole width where others stand side by side. */
const isBroad = ({ kind }: DeedField): boolean => kind === 'area' || kind === 'checks'

/**
 * One deed as a form: fields, one button, what went wrong on top. Works as a plain form; with script it keeps what was
 * typed and moves the focus to the summary.
 */
export function DeedForm<T>({
  id,
  action,
  fields = [],
  hidden = {},
  submit,
  submitLabel,
  look = 'primary',
  size,
  icon,
  wide,
  columns,
  strong,
  children,
}: {
  id: string
  action: FormAction<T>
  fields?: readonly DeedField[]
  hidden?: Record<string, string>
  submit: ReactNode
  /** A fuller name of the button, where several look alike. */
  submitLabel?: string
  look?: ButtonLook
  size?: ButtonSize
  icon?: IconName
  wide?: boolean
  /** Fields side by side where there is room. */
  columns?: boolean
  /** Where to give the second factor first, and the words for that link. */
  strong?: { href: LocalPath; label: string }
  children?: ReactNode
}) {
  const deed = useDeed(action)
  const t = useTranslations('account.form')
  const { because } = deed
  const wrong = fields.flatMap(field => {
    const message = deed.errorOf(field.name)
    return message
      ? [{ fieldId: `${id}-${field.name}`, message: t('problem', { field: field.label, problem: message }) }]
      : []
  })
  return (
    <form action={deed.send} className="grid gap-5" noValidate>
      <ShownTo />
      {wrong.length > 0 && <ErrorSummary errors={wrong} />}
      {because && wrong.length === 0 && (
        <Notice
          tone="bad"
          role="alert"
          title={deed.sentence}
          action={
            because.code === 'second_factor' && strong ? (
              <LinkButton href={strong.href} size="sm">
                {strong.label}
              </LinkButton>
            ) : undefined
          }
        />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.length > 0 && (
        <div className={columns ? 'grid items-start gap-5 sm:grid-cols-2' : 'grid gap-5'}>
          {fields.map(field => (
            <div key={field.name} className={columns && isBroad(field) ? 'sm:col-span-2' : undefined}>
              <DeedControl
                field={field}
                answer={{
                  id: `${id}-${field.name}`,
                  error: deed.errorOf(field.name),
                  typed: deed.typed(field.name),
                  typedList: deed.typedList(field.name),
                }}
              />
            </div>
          ))}
        </div>
      )}
      {children}
      <div>
        <Button
          type="submit"
          look={look}
          {...(size ? { size } : {})}
          {...(icon ? { icon } : {})}
          {...(wide ? { wide } : {})}
          busy={deed.busy}
          aria-label={submitLabel}
        >
          {submit}
        </Button>
      </div>
    </form>
  )
}
