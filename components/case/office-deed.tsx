import type { ComponentProps } from 'react'
import { OfficeForm } from './office-form'

type Props = ComponentProps<typeof OfficeForm<unknown>> & {
  /** What is pressed to have the form. */
  title: string
  /** What the deed brings about. */
  note?: string
  boxId?: string
}

/** A small deed of the office, folded away until it is wanted. */
export function OfficeDeed({ title, note, boxId, ...form }: Props) {
  return (
    <details className="deed-box" id={boxId}>
      <summary>{title}</summary>
      {note && <p className="mb-2 text-13 text-ink-2">{note}</p>}
      <OfficeForm {...form} />
    </details>
  )
}
