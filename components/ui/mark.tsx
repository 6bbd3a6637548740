/** The seal 山 whose base is two rivers joining; its colours are the same in every theme. */
export function Mark({ size = 40, label }: { size?: number; label?: string }) {
  return (
    <svg
      viewBox="0 0 64 64"
      width={size}
      height={size}
      className="block flex-none"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <rect width="64" height="64" rx="7" fill="var(--seal)" />
      <g fill="none" stroke="var(--seal-cut)" strokeWidth="7">
        <path d="M32 9V46M52 20V46" />
        <path d="M12 20V28C12 42 24 46 36 46H64" />
        <path d="M0 59C14 59 20 46 36 46" />
      </g>
    </svg>
  )
}
