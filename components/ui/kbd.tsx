import type { ReactNode } from 'react'

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>
}

/** Keys and what they do; a row of them fills the foot of a workroom. */
export function KeyHint({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1">
      {keys.map(key => (
        <Kbd key={key}>{key}</Kbd>
      ))}
      {children}
    </span>
  )
}
