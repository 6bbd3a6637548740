import type { ReactNode } from 'react'
import { SignInShell } from '../shell/sign-in-shell'
import { Icon } from '../ui/icon'

/** A link that leads nowhere any more: why, and what one can do. */
export function Gone({
  title,
  children,
  action,
}: {
  title: ReactNode
  children: ReactNode
  action: ReactNode
}) {
  return (
    <SignInShell title={title}>
      <div className="grid justify-items-start gap-4">
        <p className="flex gap-2">
          <Icon name="clock" className="mt-1.5 text-ink-3" />
          <span>{children}</span>
        </p>
        {action}
      </div>
    </SignInShell>
  )
}
