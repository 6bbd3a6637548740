import type { ComponentPropsWithRef } from 'react'
import { cx } from './cx'
import type { Tone } from './tone'

/** For the one thing on the page: plate, verdict, countdown, map. */
export function Panel({
  tone,
  className,
  ...rest
}: ComponentPropsWithRef<'section'> & { tone?: Exclude<Tone, 'neutral'> }) {
  return <section className={cx('panel', tone && `tone-${tone}`, className)} {...rest} />
}
