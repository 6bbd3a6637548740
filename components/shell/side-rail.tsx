import type { ReactNode } from 'react'

/** Main column and the rail at its right; on a phone the rail follows below. */
export function TwoColumns({
  aside,
  form,
  children,
}: {
  aside: ReactNode
  form?: boolean
  children: ReactNode
}) {
  return (
    <div className="two-col" data-form={form || undefined}>
      <div className="min-w-0">{children}</div>
      {aside}
    </div>
  )
}

/** Always in view: the stage, then sections ruled off from each other. */
export function SideRail({
  label,
  heading,
  stage,
  children,
}: {
  label: string
  heading: ReactNode
  stage: ReactNode
  children: ReactNode
}) {
  return (
    <aside className="side-rail" aria-label={label}>
      <section>
        <h2>{heading}</h2>
        <p className="stage">{stage}</p>
      </section>
      {children}
    </aside>
  )
}

export function RailSection({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <section>
      {title && <h2 className="mb-1">{title}</h2>}
      {children}
    </section>
  )
}
