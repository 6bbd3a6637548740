import type { CSSProperties, ReactNode } from 'react'

type Wide = CSSProperties & { '--share': string }

const BARS = ['border-ink before:bg-ink', 'border-ink-2 before:bg-ink-2', 'border-ink-3 before:bg-ink-3']

/** The pillars as columns as wide as their points: the layout is the chart. */
export function Pillars({
  items,
}: {
  items: readonly { id: string; name: ReactNode; points: number; shown: ReactNode; text: ReactNode }[]
}) {
  const total = items.reduce((sum, item) => sum + item.points, 0)
  return (
    <div
      className="grid gap-x-1 pt-8 max-lg:!grid-cols-1 max-lg:gap-y-6 max-lg:pt-6"
      style={{ gridTemplateColumns: items.map(i => `${i.points}fr`).join(' ') }}
    >
      {items.map((item, at) => {
        const wide: Wide = { '--share': `${(item.points / total) * 100}%` }
        return (
          <div
            key={item.id}
            style={wide}
            className={`border-t-[6px] pt-4 pr-10 before:mb-3 before:hidden before:h-1.5 before:w-(--share) before:content-[''] max-lg:border-0 max-lg:p-0 max-lg:before:block ${BARS[at] ?? ''}`}
          >
            <h3 className="flex flex-wrap items-baseline gap-x-3 font-song text-22">
              {item.name}
              <span className="font-sans text-14/6 font-normal text-ink-3">{item.shown}</span>
            </h3>
            <p className="mt-1 text-15/6.5 text-ink-2">{item.text}</p>
          </div>
        )
      })}
    </div>
  )
}
