'use client'
import { useTranslations } from 'next-intl'
import { type ComponentPropsWithRef, type ReactNode, useEffect, useRef, useState } from 'react'
import { cx } from './cx'
import { Icon } from './icon'

/** A dashed area over a real file input: choosing works without script, dropping is native. */
export function FileDrop({
  children,
  label,
  tall,
  onFiles,
  className,
  ...rest
}: Omit<ComponentPropsWithRef<'input'>, 'type' | 'ref' | 'onChange' | 'children'> & {
  /** The name of the input for assistive technology. */
  label: string
  children: ReactNode
  tall?: boolean
  onFiles?: (files: File[]) => void
}) {
  const t = useTranslations('ui.file')
  const [names, setNames] = useState<string[]>([])
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // What was chosen before the script of the page ran is taken as soon as it does.
  useEffect(() => {
    const chosen = [...(input.current?.files ?? [])]
    if (!onFiles || !input.current || chosen.length === 0) return
    input.current.value = ''
    onFiles(chosen)
  }, [onFiles])
  return (
    <div className={cx('drop', tall && 'drop-tall', className)} data-over={over || undefined}>
      <Icon name={names.length ? 'document' : 'upload'} size={20} />
      <span className="min-w-0" aria-live="polite">
        {names.length ? names.join(', ') : children}
      </span>
      <span className="btn btn-sm" aria-hidden>
        {names.length ? t('again') : t('choose')}
      </span>
      <input
        ref={input}
        type="file"
        aria-label={label}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          setNames(onFiles ? [] : files.map(file => file.name))
          onFiles?.(files)
          if (onFiles) event.target.value = ''
        }}
        {...rest}
      />
    </div>
  )
}
