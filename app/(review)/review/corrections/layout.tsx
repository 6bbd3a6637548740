import type { ReactNode } from 'react'
import { ReviewWords } from '../../_words'

export default function CorrectionsLayout({ children }: { children: ReactNode }) {
  return <ReviewWords names={['office', 'admin']}>{children}</ReviewWords>
}
