/** Turns a square matrix of modules into one path on a grid of as many units. */
export function qrPath(matrix: readonly (readonly boolean[])[]): string {
  return matrix.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
}

/** Always black on white with its own quiet zone, also in the dark theme. */
export function Qr({
  path,
  modules,
  label,
  size = 136,
}: {
  path: string
  modules: number
  label: string
  size?: number
}) {
  return (
    <svg
      className="block rounded-sm bg-doc-paper"
      width={size}
      height={size}
      viewBox={`-4 -4 ${modules + 8} ${modules + 8}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={path} fill="var(--qr-ink)" />
    </svg>
  )
}
