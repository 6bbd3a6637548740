import type { PublicTarget } from '@/domain/surveillance/public'
import { TargetName, TargetState } from '../public/target-state'

/** A drawn target of which this reader is told what everybody is told, and no more. */
export function ClosedTarget({ target }: { target: PublicTarget }) {
  return (
    <li className="border-b border-line py-4">
      <h3 className="flex flex-wrap items-baseline gap-x-3 text-16 font-normal">
        <span className="num text-ink-3">{target.no}</span>
        <span className="min-w-0">
          <TargetName target={target} />
        </span>
      </h3>
      <p className="mt-1 text-14 text-ink-2">
        <TargetState target={target} />
      </p>
    </li>
  )
}
