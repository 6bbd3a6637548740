'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type FormAction, unsent } from '../apply/form-action'
import { Avatar } from '../ui/avatar'

export type PersonaLine = { email: string; role: string; name: string; note: string }

const byRole = (personas: readonly PersonaLine[]): [string, PersonaLine[]][] => {
  const groups = new Map<string, PersonaLine[]>()
  for (const persona of personas) groups.set(persona.role, [...(groups.get(persona.role) ?? []), persona])
  return [...groups]
}

/** The people of the demonstration by role, each one click away; wider than the panel above. */
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
    <section
      aria-labelledby="personas"
      className="relative left-1/2 mt-10 w-[min(72rem,calc(100vw-2rem))] -translate-x-1/2 text-ink"
    >
      <h2 id="personas" className="font-song text-24">
        {t('title')}
      </h2>
      <p className="text-ink-2">{t('lede')}</p>
      {byRole(personas).map(([role, group]) => (
        <div
          key={role}
          className="mt-4 grid gap-x-6 border-t border-line-strong pt-1 lg:grid-cols-[10rem_minmax(0,1fr)]"
        >
          <h3 className="py-3 text-16/7 max-lg:pb-0">{role}</h3>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(15.5rem,1fr))] gap-x-6">
            {group.map(persona => (
              <li key={persona.email}>
                <form action={send} className="h-full">
                  <input type="hidden" name="email" value={persona.email} />
                  {to && <input type="hidden" name="to" value={to} />}
                  <button
                    type="submit"
                    disabled={busy}
                    className="flex h-full min-h-14 w-full items-center gap-3 py-2 text-left hover:bg-hover"
                  >
                    <Avatar name={persona.name} large />
                    <span className="min-w-0">
                      <span className="sr-only">{t('enter')} </span>
                      <b className="block text-15">{persona.name}</b>
                      {persona.note && <span className="block text-13 text-ink-3">{persona.note}</span>}
                    </span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
