/** Symbols of the method with their indices: P with A below it. */
export function Sym({ of, below }: { of: string; below?: string }) {
  return (
    <span className="whitespace-nowrap">
      {of}
      {below && <sub className="text-[11px]">{below}</sub>}
    </span>
  )
}

/** For rich messages: <pa></pa> and the like become symbols. */
export const symbols = {
  pa: () => <Sym of="P" below="A" />,
  ia: () => <Sym of="I" below="A" />,
  fbc: () => <Sym of="F" below="BC" />,
  vb: () => <Sym of="V" below="B" />,
  bct: () => <Sym of="β" below="CT" />,
  bnct: () => <Sym of="β" below="NCT" />,
}
