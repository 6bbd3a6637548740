'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import type { Refusal } from '@/domain/outcome'
import type { PlaceLoad } from '@/domain/workflow/limits'
import { type FormAction, unsent } from '../apply/form-action'
import { useChangeWords } from '../board/change-words'
import { OverLimitInForm } from '../board/over-limit'
import { EarlierDeed } from '../case/earlier-deed'
import { Button, type ButtonLook } from '../ui/button'
import { Icon, type IconName } from '../ui/icon'
import { Notice } from '../ui/notice'
import { ProofField } from '../ui/proof-field'
import { ShownTo } from '../ui/shown-to'
import { DeedControl, type DeedField } from './deed-field'
import { Fold } from './fold'

/** What went wrong, in a sentence; a colleague's deed in between is named with its time. */
function useSentence(): (because: Refusal) => string {
  const t = useTranslations('decision.form')
  const refusal = useTranslations('refusal')
  const changes = useChangeWords()
  const guard = useTranslations('workflow.guard')
  const locale = useLocale()
  return because => {
    const { code, reason, changed, conditions = [] } = because
    if (code === 'stale' && changed) return t('stale', changes(changed))
    const unmet = conditions.filter(c => !c.met).map(c => guard(`${c.guard}.unmet`, c.value))
    if (code === 'blocked' && unmet.length > 0) return unmet.join(locale === 'en' ? '; ' : '；')
    if (reason && t.has(`refused.${reason}`)) return t(`refused.${reason}`)
    return reason && refusal.has(reason) ? refusal(reason, because.figures) : refusal(code)
  }
}

/**
 * One deed as a form: works without script, says beside each field what is wrong and on top why it was refused.
 * `blocked` keeps the button in view and explains itself above.
 */
export function DeedForm<T>({
  id,
  action,
  hidden,
  fields = [],
  submit,
  look = 'primary',
  icon,
  blocked,
  columns,
  fold,
  lead,
  limit,
}: {
  id: string
  action: FormAction<T>
  hidden: Readonly<Record<string, string | number>>
  fields?: readonly DeedField[]
  submit: string
  look?: ButtonLook
  icon?: IconName
  blocked?: boolean
  columns?: boolean
  /** Keeps the form behind its name; it stays open while it has something to say. */
  fold?: { label: ReactNode; note?: ReactNode; icon?: IconName; isOpen?: boolean }
  /** What stands above the form, within its fold. */
  lead?: ReactNode
  /** The limit that the deed goes over, as far as it is known before it is sent. */
  limit?: PlaceLoad | null
}) {
  const [state, send, busy] = useActionState(action, unsent)
  const t = useTranslations('decision.form')
  const sentence = useSentence()
  const notice = useRef<HTMLDivElement>(null)
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const wrong = because?.fields ?? {}
  const isAboutFields = fields.some(field => wrong[field.name])
  useEffect(() => {
    if (because)
      notice.current
        ?.querySelector<HTMLElement>('[role=alert],[aria-invalid]')
        ?.scrollIntoView({ block: 'nearest' })
  }, [because])
  const errorOf = (name: string): string | undefined => {
    const code = wrong[name]
    return code === undefined
      ? undefined
      : t.has(`problem.${code}`)
        ? t(`problem.${code}`)
        : t('problem.other')
  }
  const typedIn = (name: string): string | undefined => {
    const value = state.typed[name]
    return typeof value === 'string' ? value : undefined
  }
  const body = (
    <div ref={notice}>
      {lead}
      <form action={send} className="grid gap-4" noValidate data-print="no">
        <ShownTo />
        {because && !isAboutFields && (
          <Notice tone="bad" role="alert" title={sentence(because)}>
            {because.earlier && <EarlierDeed earlier={because.earlier} />}
            {because.code === 'stale' && (
              // A plain link to this very page reads it anew, with script or without.
              <a href="?" className="lnk inline-flex items-center gap-1">
                <Icon name="rotate" />
                {t('goLook')}
              </a>
            )}
          </Notice>
        )}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.length > 0 && (
          <div className={columns ? 'grid items-start gap-4 sm:grid-cols-2' : 'grid gap-4'}>
            {fields.map(field => (
              <DeedControl
                key={field.name}
                id={`${id}-${field.name}`}
                field={field}
                error={errorOf(field.name)}
                value={typedIn(field.name) ?? field.value ?? ''}
              />
            ))}
          </div>
        )}
        <OverLimitInForm id={`${id}-over`} because={because} expected={limit} typed={state.typed} />
        <ProofField id={`${id}-proof`} because={because} />
        <div>
          <Button
            type="submit"
            look={look}
            {...(icon ? { icon } : {})}
            {...(blocked ? { blocked } : {})}
            busy={busy}
            wide
          >
            {submit}
          </Button>
        </div>
      </form>
    </div>
  )
  return fold ? (
    <Fold {...fold} isOpen={fold.isOpen === true || because !== null}>
      {body}
    </Fold>
  ) : (
    body
  )
}
