'use client'
import { useTranslations } from 'next-intl'
import { useKeysOn } from '../palette/keys-on'
import { Checkbox } from '../ui/choice'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'

export type KeyLine = { keys: readonly string[]; text: string }

/** Every key of a page. */
export function KeysHelp({ lines, onClose }: { lines: readonly KeyLine[]; onClose: () => void }) {
  const t = useTranslations('board.keys')
  const p = useTranslations('palette')
  const keys = useKeysOn()
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title={t('title')} description={t('note')}>
      <dl className="grid grid-cols-[7rem_1fr] gap-y-2">
        {[{ keys: ['Ctrl', 'K'], text: p('open') }, ...lines].map(line => (
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
      <div className="mt-4 border-t border-line pt-3">
        <Checkbox checked={keys.isOn} onChange={event => keys.setOn(event.target.checked)}>
          {p('keysLabel')}
        </Checkbox>
        <p className="mt-1 text-12 text-ink-3">{p('keysNote')}</p>
      </div>
    </Dialog>
  )
}
