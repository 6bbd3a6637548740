import { cx } from './cx'
import type { Tone } from './tone'

/** A square seal of two characters; longer words are set smaller. */
export function Stamp({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span
      className={cx('stamp', tone === 'neutral' ? 'text-ink-2' : `tone-${tone}`)}
      data-long={children.length > 3 || undefined}
    >
      {children}
    </span>
  )
}
