import type { ReactNode } from 'react'
import { ReviewWords } from '../../_words'

export default function VisitsLayout({ children }: { children: ReactNode }) {
  return <ReviewWords names={['visit', 'decision', 'limits', 'workflow', 'draw']}>{children}</ReviewWords>
}
