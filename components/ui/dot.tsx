/** A drawn separator: the character U+00B7 is full width in Chinese faces. */
export function Dot() {
  return <span className="mx-1.5 inline-block size-0.5 rounded-sm bg-current align-middle" aria-hidden />
}

/** Unread. */
export function UnreadDot({ label }: { label: string }) {
  return <span className="inline-block size-1.5 flex-none rounded-lg bg-info" role="img" aria-label={label} />
}
