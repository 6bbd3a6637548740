import type { ReactNode } from 'react'
import { cx } from './cx'

/** A section title on its rule, with one quiet line or link at the right. Its face follows the shell. */
export function SectionHead({
  id,
  title,
  aside,
  level = 2,
  small,
}: {
  id?: string
  title: ReactNode
  aside?: ReactNode
  level?: 2 | 3
  small?: boolean
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={cx('section-head', small && 'small')}>
      <Heading id={id}>{title}</Heading>
      {aside && <div className="aside">{aside}</div>}
    </div>
  )
}
