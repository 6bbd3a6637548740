import type { ReactNode } from 'react'
import type { Href } from '../ui/href'
import { Icon, type IconName } from '../ui/icon'
import { Link } from '../ui/link'

/** The narrow column of a public page: short sections under one another. */
export function Aside({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside
      aria-label={label}
      className="pt-14 text-14/6 max-lg:pt-12 [&>section+section]:mt-8 [&>section+section]:border-t [&>section+section]:border-line [&>section+section]:pt-6"
    >
      {children}
    </aside>
  )
}

export function AsideSection({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 font-song text-18">{title}</h2>
      {children}
    </section>
  )
}

/** Links to files and other pages, one a row, what they are at the right. */
export function LinkRows({
  items,
}: {
  items: readonly { href: Href; label: ReactNode; note?: ReactNode; icon?: IconName }[]
}) {
  return (
    <ul>
      {items.map(item => (
        <li key={item.href}>
          <Link
            href={item.href}
            look="plain"
            className="flex min-h-10 items-center gap-2 border-b border-line max-lg:min-h-11"
          >
            {item.icon && <Icon name={item.icon} size={18} className="text-ink-3" />}
            {item.label}
            {item.note && <span className="ml-auto text-13 whitespace-nowrap text-ink-3">{item.note}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Main column and aside; one column below 1024. */
export function Columns({ children }: { children: ReactNode }) {
  return (
    <div className="grid items-start gap-x-16 lg:grid-cols-[minmax(0,1fr)_21.5rem] max-xl:gap-x-10">
      {children}
    </div>
  )
}

/** A section of the main column. */
export function Block({ id, title, children }: { id?: string; title: ReactNode; children: ReactNode }) {
  return (
    <section id={id} className="pt-14 max-lg:pt-12">
      <h2 className="border-b border-ink pb-3 font-song text-24">{title}</h2>
      {children}
    </section>
  )
}
