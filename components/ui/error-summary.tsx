'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

/** All that is wrong, on top of the page, each line a link to its field. Takes the focus when it appears or changes. */
export function ErrorSummary({
  errors,
  title,
}: {
  errors: readonly { fieldId: string; message: string }[]
  title?: string
}) {
  const t = useTranslations('ui.errors')
  const box = useRef<HTMLDivElement>(null)
  const key = errors.map(error => error.fieldId + error.message).join()
  useEffect(() => {
    if (key) box.current?.focus()
  }, [key])
  if (errors.length === 0) return null
  return (
    <div ref={box} className="errors" role="alert" tabIndex={-1}>
      <h2>{title ?? t('title', { n: errors.length })}</h2>
      <ul>
        {errors.map(error => (
          <li key={error.fieldId + error.message}>
            <a
              href={`#${error.fieldId}`}
              onClick={event => {
                const field = document.getElementById(error.fieldId)
                if (!field) return
                event.preventDefault()
                field.scrollIntoView({ block: 'center' })
                const target = field.matches('input,select,textarea')
                  ? field
                  : field.querySelector('input,select,textarea')
                if (target instanceof HTMLElement) target.focus()
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
