'use client'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useState } from 'react'
import { paths } from '@/domain/paths'
import { Link } from '../ui/link'
import { ChooseSheet } from './choose-sheet'
import type { ChoicePlace } from './line'

/**
 * Opens the vault over the page, so that nothing of it is left behind; the address of the link is the same choice as a
 * page, for another tab and where no script runs.
 */
export function ChooseLink({
  applicationId,
  personId,
  place,
  name,
  className,
}: {
  applicationId: string
  personId: string
  place: ChoicePlace
  /** The kind of evidence or the section in words. */
  name: string
  className?: string
}) {
  const t = useTranslations('vault.choose')
  const [isOpen, setIsOpen] = useState(false)
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setIsOpen(true)
  }
  return (
    <>
      <Link
        href={paths.applyVaultChoose(applicationId, new URLSearchParams(place).toString())}
        onClick={open}
        aria-haspopup="dialog"
        {...(className ? { className } : {})}
      >
        {t('kind' in place ? 'link' : 'fillFrom')}
      </Link>
      {isOpen && (
        <ChooseSheet
          applicationId={applicationId}
          personId={personId}
          place={place}
          name={name}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
