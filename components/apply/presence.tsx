'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { LEASE_LOOK_SECONDS } from '@/domain/application/lease'
import { paths } from '@/domain/paths'
import { RailSection } from '../shell/side-rail'
import { clockOf } from './format'

/** Somebody filling a section now. */
export type Present = { section: string; name: string; since: string; isMe: boolean }

const isPresent = (value: unknown): value is Present[] =>
  Array.isArray(value) && value.every(one => typeof one === 'object' && one !== null && 'section' in one)

const look = async (applicationId: string): Promise<Present[] | null> => {
  try {
    const response = await fetch(paths.presence(applicationId), { headers: { accept: 'application/json' } })
    const answer: unknown = response.ok ? await response.json() : null
    return isPresent(answer) ? answer : null
  } catch {
    return null
  }
}

/** Colleagues who fill the same application now, kept up to date while the page is looked at. */
export function PresenceRail({
  applicationId,
  present: first,
}: {
  applicationId: string
  present: readonly Present[]
}) {
  const t = useTranslations('collab.presence')
  const words = useTranslations('application')
  const locale = useLocale()
  const [present, setPresent] = useState(first)
  useEffect(() => {
    const timer = setInterval(
      async () => {
        if (document.visibilityState === 'hidden') return
        const now = await look(applicationId)
        if (now) setPresent(now)
      },
      2 * LEASE_LOOK_SECONDS * 1000,
    )
    return () => clearInterval(timer)
  }, [applicationId])
  const others = present.filter(one => !one.isMe)
  if (others.length === 0) return null
  return (
    <RailSection title={t('title')}>
      <ul className="grid gap-1 text-14/6" aria-live="polite" lang={locale}>
        {others.map(one => (
          <li key={one.section}>
            <b>{one.name}</b>{' '}
            {t('fills', {
              at: clockOf(one.since),
              section: words(`sections.${one.section}.title`),
            })}
          </li>
        ))}
      </ul>
    </RailSection>
  )
}
