import type { ReactNode } from 'react'

export type Figure = { id: string; value: ReactNode; of?: ReactNode; label: ReactNode; note?: ReactNode }

/** Large true numbers; each says what it counts. Four across, two by two on a phone. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-2 border-y border-line lg:grid-flow-col lg:auto-cols-fr lg:grid-cols-none">
      {items.map(item => (
        <div
          key={item.id}
          className="flex flex-col border-line px-4 py-5 max-lg:odd:pl-0 max-lg:even:border-l max-lg:nth-[n+3]:border-t lg:border-l lg:py-7 lg:pr-6 lg:pl-8 lg:first:border-l-0 lg:first:pl-0"
        >
          <dt className="order-1 mt-1 text-15 font-bold">{item.label}</dt>
          <dd className="flex items-baseline font-song text-48 font-bold max-lg:text-40/12">
            <span className="num">{item.value}</span>
            {item.of && <small className="ml-2 text-22 font-normal text-ink-3">{item.of}</small>}
          </dd>
          {item.note && <dd className="order-2 text-13 text-ink-3">{item.note}</dd>}
        </div>
      ))}
    </dl>
  )
}
