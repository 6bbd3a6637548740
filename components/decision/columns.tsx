import type { ReactNode } from 'react'
import { SectionHead } from '../ui/section-head'

/** Two columns of a work page; on narrow screens the side comes first, or last where it is what the page leads to. */
export function WorkColumns({
  main,
  side,
  sideLast,
}: {
  main: ReactNode
  side: ReactNode
  sideLast?: boolean
}) {
  return (
    <div className="grid items-start gap-x-8 px-4 xl:min-h-full xl:grid-cols-[minmax(0,1fr)_22rem]">
      <div className={sideLast ? 'min-w-0 xl:pb-10' : 'min-w-0 pb-10 max-xl:order-2'}>{main}</div>
      <aside className="min-w-0 pb-10 xl:self-stretch xl:border-l xl:border-line xl:pl-6">{side}</aside>
    </div>
  )
}

/** A part of the side column. */
export function SidePart({
  id,
  title,
  note,
  screenOnly,
  children,
}: {
  id?: string
  title: string
  note?: ReactNode
  /** A deed, not a fact: left out in print. */
  screenOnly?: boolean
  children: ReactNode
}) {
  return (
    <section
      {...(screenOnly ? { 'data-print': 'no' } : {})}
      className="pb-4 not-last:border-b not-last:border-line"
    >
      <SectionHead {...(id ? { id } : {})} title={title} {...(note ? { aside: note } : {})} />
      {children}
    </section>
  )
}
