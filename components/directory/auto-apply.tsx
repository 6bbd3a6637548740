'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useTransition } from 'react'

/**
 * A GET form whose boxes apply as soon as they are ticked; without script its button does the same. The page in the
 * address never carries over to a new question.
 */
export function AutoApply({
  action,
  label,
  children,
}: {
  action: string
  label: string
  children: ReactNode
}) {
  const router = useRouter()
  const [isPending, start] = useTransition()
  const apply = (form: HTMLFormElement) => {
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value) query.append(name, value)
    const text = query.toString()
    start(() => router.push(text ? `${action}?${text}` : action, { scroll: false }))
  }
  return (
    <form
      action={action}
      role="search"
      aria-label={label}
      aria-busy={isPending}
      onSubmit={event => {
        event.preventDefault()
        apply(event.currentTarget)
      }}
      onChange={event => {
        const { target, currentTarget } = event
        const isChoice =
          target instanceof HTMLSelectElement ||
          (target instanceof HTMLInputElement && target.type === 'checkbox')
        if (isChoice) apply(currentTarget)
      }}
    >
      {children}
    </form>
  )
}
