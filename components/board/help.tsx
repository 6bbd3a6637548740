'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'

export type KeyLine = { keys: readonly string[]; text: string }

/** Every key of a page. */
export function KeysHelp({ lines, onClose }: { lines: readonly KeyLine[]; onClose: () => void }) {
  const t = useTranslations('board.keys')
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title={t('title')} description={t('note')}>
      <dl className="grid grid-cols-[7rem_1fr] gap-y-2">
        {lines.map(line => (
          <div key={line.text} className="contents">
            <dt className="flex gap-1">
              {line.keys.map(key => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{line.text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
