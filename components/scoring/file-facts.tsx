import type { Details } from '@/domain/evidence/details'
import type { Validity } from '@/domain/evidence/validity'
import { DetailLine } from '../evidence/detail-line'
import { ValidityMark } from '../evidence/validity'

/** Who issued the open document, its number and validity, in one line over it. */
export function FileFacts({ details, validity }: { details: Details; validity: Validity }) {
  if (Object.keys(details).length === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-x-3 border-b border-line px-4 py-1 text-12 text-ink-2">
      <span>
        <DetailLine details={details} />
      </span>
      <ValidityMark validity={validity} quiet={validity.state === 'untold'} />
    </p>
  )
}
