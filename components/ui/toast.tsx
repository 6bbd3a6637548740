'use client'
import { Toast } from '@base-ui/react/toast'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { type Tone, toneIcon } from './tone'

const manager = Toast.createToastManager()

/** Says what happened; errors stay until closed and are spoken at once. */
export function toast(
  text: string,
  { tone = 'ok', action }: { tone?: Tone; action?: { label: string; onClick: () => void } } = {},
): void {
  manager.add({
    title: text,
    type: tone,
    timeout: tone === 'bad' ? 0 : action ? 10_000 : 5_000,
    priority: tone === 'bad' ? 'high' : 'low',
    actionProps: action && { children: action.label, onClick: action.onClick },
  })
}

function toneOf(type: string | undefined): Tone {
  return type === 'bad' || type === 'wait' || type === 'info' || type === 'ok' ? type : 'neutral'
}

function Toasts() {
  const t = useTranslations('ui')
  const { toasts } = Toast.useToastManager()
  return toasts.map(item => (
    <Toast.Root key={item.id} toast={item} className="toast" swipeDirection={['right', 'down']}>
      <Icon name={toneIcon[toneOf(item.type)]} />
      <div className="min-w-0">
        <Toast.Title className="text-14 font-normal" />
        {item.actionProps && <Toast.Action className="font-bold" />}
      </div>
      <Toast.Close aria-label={t('close')}>
        <Icon name="close" />
      </Toast.Close>
    </Toast.Root>
  ))
}

/** Put once around a workroom; `toast()` reaches it from anywhere on the client. */
export function ToastArea({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}
