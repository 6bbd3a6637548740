import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TextPart } from '@/domain/application/text-diff'

/** Old and new beside each other; on a phone one under the other. */
export function Pair({ before, after }: { before: ReactNode; after: ReactNode }) {
  const t = useTranslations('desk.changes')
  return (
    <div className="pair">
      <div>
        <h4>{t('before')}</h4>
        {before}
      </div>
      <div>
        <h4>{t('after')}</h4>
        {after}
      </div>
    </div>
  )
}

const keyed = (parts: readonly TextPart[]): (TextPart & { at: number })[] => {
  let at = 0
  return parts.map(part => {
    at += part.text.length
    return { ...part, at }
  })
}

/** A text before and after, word by word. */
export function TextPair({ parts }: { parts: readonly TextPart[] }) {
  const side = (gone: TextPart['kind'], Mark: 'del' | 'ins') => (
    <p className="whitespace-pre-line">
      {keyed(parts).map(part =>
        part.kind === gone ? null : part.kind === 'same' ? (
          <span key={part.at}>{part.text}</span>
        ) : (
          <Mark key={part.at}>{part.text}</Mark>
        ),
      )}
    </p>
  )
  return <Pair before={side('added', 'del')} after={side('removed', 'ins')} />
}
