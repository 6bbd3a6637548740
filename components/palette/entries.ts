/** A place or a deed the palette leads to. */
export type Entry = { id: string; label: string; group: 'case' | 'page' | 'action'; note?: string }

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '')

/** Whether what was typed stands in a label, its letters in their order. */
const holds = (label: string, typed: string): boolean => {
  let at = 0
  for (const letter of plain(label)) if (letter === typed[at]) at += 1
  return at >= typed.length
}

/** Places and deeds for what was typed, those that begin with it first; all of them while nothing is typed. */
export const matching = <E extends Pick<Entry, 'label'>>(entries: readonly E[], typed: string): E[] => {
  const wanted = plain(typed)
  if (wanted === '') return [...entries]
  const rank = (entry: E): number => {
    const label = plain(entry.label)
    if (label.startsWith(wanted)) return 0
    return label.includes(wanted) ? 1 : 2
  }
  return entries.filter(entry => holds(entry.label, wanted)).sort((a, b) => rank(a) - rank(b))
}
