import type { ReactNode } from 'react'
import { ReviewWords } from '../../_words'

export default function NoticesLayout({ children }: { children: ReactNode }) {
  return <ReviewWords names={['decision', 'limits', 'workflow']}>{children}</ReviewWords>
}
