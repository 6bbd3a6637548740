import type { ReactNode } from 'react'
import { Chip } from './chip'
import type { IconName } from './icon'
import { Notice } from './notice'
import { SectionHead } from './section-head'
import type { Tone } from './tone'

/** What becomes of a row of a file that is taken in. */
export type Fate = 'added' | 'changed' | 'same' | 'wrong'

const FACE: Record<Fate, { tone: Tone; icon: IconName }> = {
  added: { tone: 'ok', icon: 'add' },
  changed: { tone: 'info', icon: 'edit' },
  same: { tone: 'neutral', icon: 'equal' },
  wrong: { tone: 'bad', icon: 'x-circle' },
}

export function FateChip({ fate, children }: { fate: Fate; children: ReactNode }) {
  return (
    <Chip tone={FACE[fate].tone} icon={FACE[fate].icon}>
      {children}
    </Chip>
  )
}

/** How many rows of each fate there are. */
export const countFates = (fates: readonly { kind: Fate }[]): Record<Fate, number> => {
  const counts: Record<Fate, number> = { added: 0, changed: 0, same: 0, wrong: 0 }
  for (const { kind } of fates) counts[kind]++
  return counts
}

/** The top of a preview: the file, what would become of it, what was not read, and every error with how to mend it. */
export function FatesHead({
  title,
  counts,
  ignored,
  wrong,
}: {
  title: string
  counts: ReactNode
  ignored: string | null
  wrong: { title: string; help: string; lines: readonly { key: string; text: string }[] } | null
}) {
  return (
    <>
      <SectionHead title={title} small />
      <p className="mt-1 mb-3" role="status">
        {counts}
      </p>
      {ignored && <p className="mb-3 text-14 text-ink-2">{ignored}</p>}
      {wrong && (
        <Notice tone="bad" className="mb-4" title={wrong.title}>
          <p>{wrong.help}</p>
          <ul className="mt-1 list-disc pl-5">
            {wrong.lines.map(line => (
              <li key={line.key} className="break-words">
                {line.text}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
