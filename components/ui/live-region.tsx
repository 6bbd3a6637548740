/** Speaks its text when it changes, without showing it: counts of results, moves on the board. */
export function LiveRegion({ children }: { children: string }) {
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {children}
    </p>
  )
}
