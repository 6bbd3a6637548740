import { cx } from './cx'

/** The first letter of a name: round for a person, square for an organisation, solid ink for me. The name stands beside it. */
export function Avatar({
  name,
  kind = 'person',
  large,
  live,
  label,
}: {
  name: string
  kind?: 'person' | 'organisation' | 'me'
  large?: boolean
  /** Editing right now. */
  live?: boolean
  /** Only where no name stands beside it. */
  label?: string
}) {
  return (
    <>
      <span
        className={cx(
          'avatar',
          kind === 'me' && 'avatar-me',
          kind === 'organisation' && 'avatar-org',
          large && 'avatar-lg',
          live && 'avatar-live',
        )}
        aria-hidden
      >
        {[...name.trim()][0] ?? ''}
      </span>
      {label && <span className="sr-only">{label}</span>}
    </>
  )
}
