'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type FormAction, unsent } from '../apply/form-action'
import { Avatar } from '../ui/avatar'
import { Icon } from '../ui/icon'

export type PersonaLine = { email: string; role: string; name: string; note: string }

/** The people of the demonstration, each one click away. */
export function Personas<T>({
  action,
  personas,
  to,
}: {
  action: FormAction<T>
  personas: readonly PersonaLine[]
  to?: string
}) {
  const t = useTranslations('account.demo')
  const [, send, busy] = useActionState(action, unsent)
  return (
    <section aria-labelledby="personas">
      <h2 id="personas" className="text-16/7">
        {t('title')}
      </h2>
      <p className="text-14/6 text-ink-2">{t('lede')}</p>
      <ul className="mt-3 border-t border-line-strong">
        {personas.map(persona => (
          <li key={persona.email} className="border-b border-line">
            <form action={send}>
              <input type="hidden" name="email" value={persona.email} />
              {to && <input type="hidden" name="to" value={to} />}
              <button
                type="submit"
                disabled={busy}
                className="flex min-h-14 w-full items-center gap-3 py-2 text-left hover:bg-hover"
              >
                <Avatar name={persona.name} />
                <span className="min-w-0 flex-1">
                  <span className="block text-15">
                    <b>{persona.role}</b>
                    <span className="ml-2 text-ink-2">{persona.name}</span>
                  </span>
                  {persona.note && <span className="block text-13 text-ink-3">{persona.note}</span>}
                </span>
                <span className="sr-only">{t('enter')}</span>
                <Icon name="right" className="text-ink-3" />
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
