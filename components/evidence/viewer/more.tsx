'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { DocumentView } from '@/domain/evidence/document'
import { paths } from '@/domain/paths'
import { Icon, type IconName } from '../../ui/icon'
import { Link } from '../../ui/link'

type Deed = { icon: IconName; name: string; key?: string; isOn?: boolean; run: () => void }

/** What is done less often. Inside the viewer rather than over the page, so that it is there in full screen too. */
export function More({ file, deeds }: { file: DocumentView; deeds: readonly Deed[] }) {
  const t = useTranslations('viewer')
  const box = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (box.current) box.current.open = false
  }
  return (
    <details
      ref={box}
      className="viewer-more"
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !box.current?.open) return
        event.stopPropagation()
        close()
        box.current.querySelector('summary')?.focus()
      }}
    >
      <summary className="btn btn-ghost btn-icon btn-sm" aria-label={t('more')}>
        <Icon name="more" />
      </summary>
      <ul>
        {deeds.map(({ icon, name, key, isOn, run }) => (
          <li key={name}>
            <button
              type="button"
              aria-pressed={isOn}
              onClick={() => {
                close()
                run()
              }}
            >
              <Icon name={icon} />
              {name}
              {key && <kbd>{key}</kbd>}
            </button>
          </li>
        ))}
        <li>
          <Link look="bare" href={paths.file(file.id)} onClick={close}>
            <Icon name="download" />
            {t('original')}
          </Link>
        </li>
      </ul>
    </details>
  )
}
